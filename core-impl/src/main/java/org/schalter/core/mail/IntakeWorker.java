package org.schalter.core.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.content.Contents;
import org.schalter.core.mail.IngestRows.Outcome;
import org.schalter.core.mail.Reading.Readable;
import org.schalter.core.mail.Reading.Unreadable;
import org.schalter.core.store.Conflicts;
import org.schalter.core.store.Node;
import org.schalter.core.ticket.VersionConflictException;
import org.schalter.core.transaction.Transaction;
import org.schalter.core.transaction.Transactions;
import org.schalter.mail.IngestState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns stored mails into articles, oldest first: at once when this node took one in, else every second. Mails are read
 * before the transaction; up to 20 share one, each behind a savepoint, so that a bad one stops nothing.
 */
@Component(service = IntakeWorker.class, immediate = true)
public final class IntakeWorker {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);
    private static final int MOST = 20;
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration READING_LIMIT = Duration.ofSeconds(10);
    /** Well below the lease, so that a batch of slow mails is written before somebody else takes it. */
    private static final Duration BATCH_LIMIT = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final Intake intake;
    private final Contents contents;
    private final Filing filing;
    private final Node node;
    private final Clock clock;
    private final TimedReader reader = new TimedReader(READING_LIMIT);
    private final Semaphore bell = new Semaphore(0);
    private final Runnable ring = bell::release;
    private final Thread thread = new Thread(this::loop, "schalter-mail-intake");
    private volatile boolean stopped;

    @Activate
    public IntakeWorker(
            @Reference Transactions transactions,
            @Reference Intake intake,
            @Reference Contents contents,
            @Reference Filing filing,
            @Reference Node node) {
        this(transactions, intake, contents, filing, node, Clock.systemUTC());
        start();
    }

    /** Not started: the caller starts it, or calls {@link #work} himself. */
    public IntakeWorker(
            Transactions transactions, Intake intake, Contents contents, Filing filing, Node node, Clock clock) {
        this.transactions = transactions;
        this.intake = intake;
        this.contents = contents;
        this.filing = filing;
        this.node = node;
        this.clock = clock;
    }

    public void start() {
        takeBack();
        intake.onReceived(ring);
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    public void stop() {
        stopped = true;
        intake.forget(ring);
        bell.release();
    }

    /** Mails that this node held when it was killed need not wait for the end of their lease. */
    void takeBack() {
        transactions.run(transaction -> IngestRows.releaseAll(transaction.sql(), node.name()));
    }

    /** Does one batch; answers how many mails it held. */
    public int work() {
        var rows = transactions.call(
                transaction -> IngestRows.claim(transaction.sql(), node.name(), clock.instant(), MOST));
        var readings = readAll(rows);
        if (!rows.isEmpty()) {
            transactions.run(transaction -> {
                readings.forEach(reading -> settle(transaction, reading));
                rows.subList(readings.size(), rows.size()).forEach(row -> IngestRows.release(transaction.sql(), row));
            });
        }
        return rows.size();
    }

    private List<Reading> readAll(List<IngestRow> rows) {
        long start = System.nanoTime();
        var readings = new ArrayList<Reading>();
        for (var row : rows) {
            if (System.nanoTime() - start > BATCH_LIMIT.toNanos()) {
                break;
            }
            readings.add(read(row));
        }
        return readings;
    }

    private Reading read(IngestRow row) {
        if (row.attempts() > MOST_ATTEMPTS) {
            return new Unreadable(row, "given up after " + MOST_ATTEMPTS + " tries");
        }
        try {
            return reader.read(row, transactions.read(sql -> contents.get(sql, row.raw())));
        } catch (RuntimeException e) {
            LOG.warn("mail {} cannot be loaded", row.id(), e);
            return new Unreadable(row, "cannot be loaded: " + e.getMessage());
        }
    }

    private void settle(Transaction transaction, Reading reading) {
        if (!IngestRows.isStillHeld(transaction.sql(), reading.row())) {
            return;
        }
        if (reading instanceof Readable readable) {
            file(transaction, readable);
        } else if (reading instanceof Unreadable unreadable) {
            quarantine(transaction, unreadable.row(), unreadable.reason());
        }
    }

    private void file(Transaction transaction, Readable reading) {
        var row = reading.row();
        try {
            transaction.alone(() -> IngestRows.settle(transaction.sql(), row, filing.file(transaction, reading)));
        } catch (VersionConflictException e) {
            IngestRows.release(transaction.sql(), row);
        } catch (RuntimeException e) {
            if (Conflicts.isConflict(e)) {
                throw e;
            }
            LOG.warn("mail {} goes to quarantine", row.id(), e);
            quarantine(transaction, row, "failed: " + e);
        }
    }

    private static void quarantine(Transaction transaction, IngestRow row, String reason) {
        IngestRows.settle(transaction.sql(), row, Outcome.without(IngestState.QUARANTINED, reason));
    }

    private void loop() {
        while (!stopped) {
            try {
                if (work() == 0) {
                    bell.tryAcquire(1, TimeUnit.SECONDS);
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("mail waits: the intake failed and goes on in a second", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
