package org.schalter.core.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.schalter.core.mail.Reading.Readable;
import org.schalter.core.mail.Reading.Unreadable;
import org.schalter.core.message.Images;
import org.schalter.core.message.MailHtml;
import org.schalter.core.message.MailReader;

/** Reads mails, each on a thread of its own that is left behind when it takes too long. */
final class TimedReader {

    private final Duration limit;

    TimedReader(Duration limit) {
        this.limit = limit;
    }

    Reading read(IngestRow row, byte[] raw) {
        var task = new FutureTask<>(() -> readNow(row, raw));
        var thread = new Thread(task, "schalter-mail-reader-" + row.id());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return new Unreadable(row, "reading took longer than " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            return new Unreadable(row, "cannot be read: " + e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading a mail", e);
        }
    }

    private static Reading readNow(IngestRow row, byte[] raw) {
        var mail = MailReader.read(raw);
        // the page sanitises once more and decides about images when it shows them
        var images = new Images(id -> "cid:" + id, address -> address);
        Optional<String> html =
                mail.body().html().map(page -> MailHtml.safe(page, images).html());
        return new Readable(row, mail, html);
    }
}
