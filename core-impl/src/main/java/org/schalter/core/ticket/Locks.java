package org.schalter.core.ticket;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.history.Event;
import org.schalter.core.history.Operation;
import org.schalter.core.store.Sql;
import org.schalter.core.transaction.Transaction;
import org.schalter.core.transaction.Transactions;
import org.schalter.event.EventType;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.ticket.TicketId;

/**
 * The lock that opening a form takes: one compare-and-set (C18), with a generation that grows with every change of the
 * lock so that a late give-back frees only what was taken. Thread-safe.
 */
@Component(service = Locks.class)
public final class Locks {

    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public Locks(@Reference Transactions transactions) {
        this(transactions, Clock.systemUTC());
    }

    public Locks(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of an attempt to lock. */
    public sealed interface Result {

        /** It was free and is the agent's now; give it back with this generation. */
        record Taken(long generation) implements Result {}

        /** The agent held it before. */
        record Mine() implements Result {}

        record HeldBy(String name) implements Result {}
    }

    public Result take(TicketId ticket, Actor actor, Operation operation) {
        var agent = actor.agent().orElseThrow(() -> new IllegalStateException(actor.name() + " is no agent"));
        return transactions.call(transaction -> take(transaction, ticket, agent, actor.name(), operation));
    }

    /** Frees the lock if it is still the one with this generation; the owner stays. Answers whether it was freed. */
    public boolean giveBack(TicketId ticket, AgentId agent, long generation, Operation operation) {
        return transactions.call(transaction -> {
            int freed = transaction
                    .sql()
                    .change(
                            "update ticket set locked = false, locked_at = null, lock_generation = lock_generation + 1,"
                                    + " version = version + 1"
                                    + " where id = ? and locked = true and owner_id = ? and lock_generation = ?",
                            ticket.value(),
                            agent.value(),
                            generation);
            if (freed == 1) {
                tell(
                        transaction,
                        operation,
                        ticket,
                        EventType.UNLOCKED,
                        operation.origin().name(),
                        "");
            }
            return freed == 1;
        });
    }

    private Result take(Transaction transaction, TicketId ticket, AgentId agent, String name, Operation operation) {
        var formerOwner = owner(transaction.sql(), ticket);
        int taken = transaction
                .sql()
                .change(
                        "update ticket set locked = true, locked_at = ?, owner_id = ?,"
                                + " lock_generation = lock_generation + 1, version = version + 1"
                                + " where id = ? and locked = false",
                        clock.instant(),
                        agent.value(),
                        ticket.value());
        if (taken == 0) {
            return holder(transaction.sql(), ticket, agent);
        }
        tell(transaction, operation, ticket, EventType.LOCKED, "", name);
        if (!formerOwner.map(Owner::id).equals(Optional.of(agent.value()))) {
            var before = formerOwner.map(Owner::name).orElse("");
            tell(transaction, operation, ticket, EventType.OWNER_CHANGED, before, name);
        }
        return new Result.Taken(
                transaction.sql().number("select lock_generation from ticket where id = ?", ticket.value()));
    }

    private static Result holder(Sql sql, TicketId ticket, AgentId agent) {
        var holder = owner(sql, ticket);
        boolean mine = holder.map(Owner::id).equals(Optional.of(agent.value()));
        return mine
                ? new Result.Mine()
                : new Result.HeldBy(holder.map(Owner::name).orElse(""));
    }

    private static Optional<Owner> owner(Sql sql, TicketId ticket) {
        return sql.first(
                "select a.id, a.name from ticket t join agent a on a.id = t.owner_id where t.id = ?",
                row -> new Owner(row.number(1), row.text(2)),
                ticket.value());
    }

    private void tell(
            Transaction transaction,
            Operation operation,
            TicketId ticket,
            EventType type,
            String before,
            String after) {
        transaction.tell(Event.change(operation, ticket, type, clock.instant(), before, after));
    }

    private record Owner(long id, String name) {}
}
