package org.schalter.core.follow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.schalter.core.history.HistoryRows;
import org.schalter.core.store.Sql;
import org.schalter.core.store.StoreException;
import org.schalter.core.transaction.Transaction;
import org.schalter.core.transaction.Transactions;
import org.schalter.event.LogEntry;
import org.schalter.event.TicketListener;

/**
 * How far a listener has come. One that follows once in the whole installation keeps it in a row and reads only while it
 * holds the row's lease; its number grows with each holder, so that a late one cannot move the cursor. One that follows on
 * each node keeps it in memory.
 */
final class Cursor {

    private static final int MOST = 200;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final TicketListener listener;
    private final String holder;
    private final Clock clock;
    private long fence;
    private long inMemory = -1;

    Cursor(Transactions transactions, TicketListener listener, String holder, Clock clock) {
        this.transactions = transactions;
        this.listener = listener;
        this.holder = holder;
        this.clock = clock;
    }

    /** The next entries; nothing if there are none or another node follows. */
    List<LogEntry> next() {
        return transactions.call(transaction -> position(transaction)
                .map(position -> HistoryRows.after(transaction.sql(), position, MOST))
                .orElse(List.of()));
    }

    /** Answers false if another node has taken over meanwhile. */
    boolean moveTo(long position) {
        if (listener.scope() == TicketListener.Scope.EACH_NODE) {
            inMemory = position;
            return true;
        }
        return transactions.call(transaction -> transaction
                        .sql()
                        .change(
                                "update follower set position = ?, leased_until = ? where name = ? and fence = ?",
                                position,
                                clock.instant().plus(LEASE),
                                listener.name(),
                                fence)
                == 1);
    }

    /** Lets another node take over at once. */
    void release() {
        transactions.run(transaction -> transaction
                .sql()
                .change(
                        "update follower set leased_until = 0 where name = ? and holder = ? and fence = ?",
                        listener.name(),
                        holder,
                        fence));
    }

    void park(LogEntry entry, String problem) {
        transactions.run(transaction -> {
            var sql = transaction.sql();
            sql.change(
                    "delete from parked_entry where follower = ? and position = ?", listener.name(), entry.position());
            sql.change(
                    "insert into parked_entry (follower, position, problem, since) values (?, ?, ?, ?)",
                    listener.name(),
                    entry.position(),
                    problem,
                    clock.instant());
        });
    }

    private Optional<Long> position(Transaction transaction) {
        if (listener.scope() == TicketListener.Scope.EACH_NODE) {
            if (inMemory < 0) {
                inMemory = first(transaction.sql());
            }
            return Optional.of(inMemory);
        }
        enrol(transaction);
        return lease(transaction.sql());
    }

    /** Another node may write the row at this very moment: then theirs serves. */
    private void enrol(Transaction transaction) {
        var sql = transaction.sql();
        if (isEnrolled(sql)) {
            return;
        }
        try {
            transaction.alone(() -> sql.change(
                    "insert into follower (name, position, leased_until, fence) values (?, ?, 0, 0)",
                    listener.name(),
                    first(sql)));
        } catch (StoreException e) {
            if (!isEnrolled(sql)) {
                throw e;
            }
        }
    }

    private boolean isEnrolled(Sql sql) {
        return sql.exists("select 1 from follower where name = ?", listener.name());
    }

    private Optional<Long> lease(Sql sql) {
        int taken = sql.change(
                "update follower set holder = ?, leased_until = ?, fence = fence + 1"
                        + " where name = ? and (leased_until < ? or holder = ?)",
                holder,
                clock.instant().plus(LEASE),
                listener.name(),
                clock.instant(),
                holder);
        if (taken == 0) {
            return Optional.empty();
        }
        fence = sql.number("select fence from follower where name = ?", listener.name());
        return Optional.of(sql.number("select position from follower where name = ?", listener.name()));
    }

    private long first(Sql sql) {
        return listener.start() == TicketListener.Start.FROM_BEGINNING ? 0 : HistoryRows.head(sql);
    }
}
