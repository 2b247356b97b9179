package org.schalter.core.time;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.history.Operation;
import org.schalter.core.ticket.Recorder;
import org.schalter.core.ticket.Recorders;
import org.schalter.core.ticket.TicketWriter;
import org.schalter.core.ticket.VersionConflictException;
import org.schalter.core.transaction.Transactions;
import org.schalter.identity.Actor;
import org.schalter.text.RichText;
import org.schalter.text.Text;
import org.schalter.text.TextCatalog;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.StateType;
import org.schalter.ticket.TicketNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes tickets in the state "pending auto close" when their time is over (requirement 69): seconds late at most, also
 * after a restart, and once each, whichever node comes first, because the ticket's version decides. Thread-safe.
 */
@Component(service = AutoClose.class, immediate = true)
public final class AutoClose {

    private static final Logger LOG = LoggerFactory.getLogger(AutoClose.class);
    private static final TextCatalog TEXTS = TextCatalog.beside(AutoClose.class);
    private static final Actor BY = Actor.system("auto close");
    private static final int SECONDS_BETWEEN = 2;
    private static final int AT_ONCE = 50;

    private final Transactions transactions;
    private final Recorders recorders;
    private final TicketWriter writer;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "schalter-auto-close"));

    @Activate
    public AutoClose(
            @Reference Transactions transactions, @Reference Recorders recorders, @Reference TicketWriter writer) {
        this(transactions, recorders, writer, Clock.systemUTC());
        timer.scheduleWithFixedDelay(this::workOrLog, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** Does nothing by itself; for tests. */
    public AutoClose(Transactions transactions, Recorders recorders, TicketWriter writer, Clock clock) {
        this.transactions = transactions;
        this.recorders = recorders;
        this.writer = writer;
        this.clock = clock;
    }

    @Deactivate
    public void stop() {
        timer.shutdownNow();
    }

    /** Closes what is due now; answers how many tickets this node closed. */
    public int work() {
        var now = clock.instant();
        return (int) due(now).stream().filter(number -> close(number, now)).count();
    }

    private List<TicketNumber> due(Instant now) {
        return transactions.read(sql -> sql.list(
                "select t.number from ticket t join ticket_state s on s.id = t.state_id where t.pending_until <= ?"
                        + " and s.state_type = ? order by t.pending_until fetch first " + AT_ONCE + " rows only",
                row -> new TicketNumber(row.text(1)),
                now,
                StateType.PENDING_AUTO));
    }

    private boolean close(TicketNumber number, Instant now) {
        try {
            return recorders
                    .begin(number, BY)
                    .filter(recorder -> isDue(recorder, now))
                    .map(this::close)
                    .isPresent();
        } catch (VersionConflictException e) { // somebody works on it, or another node was faster
            return false;
        }
    }

    private Recorder close(Recorder recorder) {
        var words = TEXTS.get(Text.of("closed"), BY.locale());
        recorder.addNote(NewNote.of(words, RichText.plain(words)));
        recorder.changeState(StateType.CLOSED);
        writer.write(recorder.changes(), Operation.of(BY));
        return recorder;
    }

    private static boolean isDue(Recorder recorder, Instant now) {
        var ticket = recorder.ticket();
        return ticket.state().type() == StateType.PENDING_AUTO
                && ticket.times()
                        .pendingUntil()
                        .filter(until -> !until.isAfter(now))
                        .isPresent();
    }

    private void workOrLog() {
        try {
            work();
        } catch (RuntimeException e) { // an edge: the timer must come again
            LOG.warn("tickets that are due wait for the next round", e);
        }
    }
}
