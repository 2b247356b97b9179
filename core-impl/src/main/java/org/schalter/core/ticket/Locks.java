package org.schalter.core.ticket;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.history.Operation;
import org.schalter.core.store.Transactions;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.ticket.TicketId;

/** Locks by compare-and-set with generations. */
@Component(service = Locks.class)
public final class Locks {

    /** What became of the wish to lock a ticket. */
    public sealed interface Result {

        record Taken(long generation) implements Result {}

        record Mine() implements Result {}

        record HeldBy(String name) implements Result {}
    }

    private final Transactions transactions;

    @Activate
    public Locks(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    public Result take(TicketId ticket, Actor actor, Operation operation) {
        long agent = actor.agent().map(AgentId::value).orElse(0L);
        return transactions.call(transaction -> {
            var sql = transaction.sql();
            int taken = sql.change(
                    "update ticket set locked = true, owner_id = ?, lock_generation = lock_generation + 1,"
                            + " version = version + 1 where id = ? and locked = false",
                    agent,
                    ticket.value());
            if (taken == 1) {
                return (Result) new Result.Taken(
                        sql.number("select lock_generation from ticket where id = ?", ticket.value()));
            }
            long owner = sql.number("select owner_id from ticket where id = ?", ticket.value());
            return owner == agent ? new Result.Mine() : new Result.HeldBy("agent " + owner);
        });
    }

    public boolean giveBack(TicketId ticket, AgentId agent, long generation, Operation operation) {
        return transactions.call(transaction -> transaction
                        .sql()
                        .change(
                                "update ticket set locked = false, lock_generation = lock_generation + 1,"
                                        + " version = version + 1 where id = ? and owner_id = ? and lock_generation = ?"
                                        + " and locked = true",
                                ticket.value(),
                                agent.value(),
                                generation)
                == 1);
    }
}
