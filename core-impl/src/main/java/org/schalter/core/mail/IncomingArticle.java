package org.schalter.core.mail;

import java.util.List;
import java.util.Optional;
import org.schalter.core.content.Contents;
import org.schalter.core.mail.Reading.Readable;
import org.schalter.core.message.MailPart;
import org.schalter.core.ticket.NewArticle;
import org.schalter.core.ticket.NewArticle.StoredPart;
import org.schalter.core.transaction.Transaction;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.Article.Channel;
import org.schalter.ticket.Article.Envelope;
import org.schalter.ticket.Article.Kind;
import org.schalter.ticket.Article.Sender;
import org.schalter.ticket.ArticleId;

/** Makes an article of a mail that came in; its attachments go to the content store. */
final class IncomingArticle {

    private static final long MEGABYTE = 1024L * 1024;

    private IncomingArticle() {}

    static NewArticle of(
            Transaction transaction,
            Contents contents,
            ArticleId id,
            Readable reading,
            Sender sender,
            boolean visible) {
        var mail = reading.mail();
        Optional<MailAddress> from = Texts.stored(mail.senders().author());
        var author = from.map(MailAddress::shown).orElse("");
        return new NewArticle(
                id,
                new Kind(Channel.EMAIL, sender, visible, false, author),
                Optional.empty(),
                envelope(reading, from),
                List.of(),
                text(reading),
                reading.row().tooLarge() ? Optional.empty() : reading.html(),
                parts(transaction, contents, reading),
                Optional.empty(),
                Optional.of(reading.row().raw()),
                Optional.of(reading.row().id()));
    }

    private static Envelope envelope(Readable reading, Optional<MailAddress> from) {
        var mail = reading.mail();
        return new Envelope(
                from,
                Texts.stored(mail.recipients().to()),
                Texts.stored(mail.recipients().cc()),
                Texts.stored(mail.senders().replyTo()),
                mail.subject(),
                mail.threading().messageIds().stream().findFirst().orElse(""));
    }

    private static String text(Readable reading) {
        if (!reading.row().tooLarge()) {
            return reading.mail().body().text();
        }
        long size = Math.max(1, reading.row().size() / MEGABYTE);
        return "This mail of " + size + " MB is too large and was not fetched. Only its head is known.";
    }

    private static List<StoredPart> parts(Transaction transaction, Contents contents, Readable reading) {
        if (reading.row().tooLarge()) {
            return List.of();
        }
        return reading.mail().body().parts().stream()
                .map(part -> part(transaction, contents, part))
                .toList();
    }

    private static StoredPart part(Transaction transaction, Contents contents, MailPart part) {
        var stored = contents.put(transaction, part.content());
        return new StoredPart(
                part.name(), part.contentType(), stored.size(), stored.sha256(), part.contentId(), part.inline());
    }
}
