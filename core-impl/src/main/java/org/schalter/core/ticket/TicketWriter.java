package org.schalter.core.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.history.Event;
import org.schalter.core.history.Operation;
import org.schalter.core.store.Micros;
import org.schalter.core.transaction.Transaction;
import org.schalter.core.transaction.Transactions;
import org.schalter.event.EventType;
import org.schalter.identity.AgentId;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketId;

/**
 * Writes what was recorded, in one short transaction: rows are taken in ascending ticket id by raising their version, so
 * that two writers never wait for each other crosswise; then the changes in the order they were recorded. Thread-safe.
 */
@Component(service = TicketWriter.class)
public final class TicketWriter {

    private final Transactions transactions;
    private final Postman postman;
    private final Clock clock;

    @Activate
    public TicketWriter(@Reference Transactions transactions, @Reference Postman postman) {
        this(transactions, postman, Clock.systemUTC());
    }

    public TicketWriter(Transactions transactions, Postman postman, Clock clock) {
        this.transactions = transactions;
        this.postman = postman;
        this.clock = clock;
    }

    /**
     * Joins a running transaction. The operation has its number once the transaction is committed; it stays 0 if nothing
     * was recorded.
     *
     * @throws VersionConflictException if a ticket changed since it was read; nothing was written
     */
    public void write(ChangeSet changes, Operation operation) {
        if (changes.isEmpty()) {
            return;
        }
        transactions.run(transaction -> write(transaction, changes, operation));
    }

    private void write(Transaction transaction, ChangeSet changes, Operation operation) {
        takeRows(transaction, changes);
        Instant now = Micros.cut(clock.instant());
        var writings = new HashMap<Long, Writing>();
        for (var ticket : changes.created()) {
            var entity = create(transaction, ticket, now);
            writings.put(entity.id, new Writing(transaction, operation, now, postman, entity));
            tellCreated(transaction, operation, ticket, now);
        }
        for (var change : changes.changes()) {
            change.write(
                    writings.computeIfAbsent(change.ticket().value(), id -> load(transaction, operation, now, id)));
        }
    }

    private static void takeRows(Transaction transaction, ChangeSet changes) {
        var touched = changes.touched();
        for (Map.Entry<Long, Long> seen : changes.versions().entrySet()) {
            boolean same = touched.contains(seen.getKey())
                    ? raise(transaction, seen.getKey(), seen.getValue())
                    : isStill(transaction, seen.getKey(), seen.getValue());
            if (!same) {
                throw new VersionConflictException(new TicketId(seen.getKey()));
            }
        }
    }

    private static boolean raise(Transaction transaction, long ticket, long version) {
        return transaction
                        .sql()
                        .change("update ticket set version = version + 1 where id = ? and version = ?", ticket, version)
                == 1;
    }

    private static boolean isStill(Transaction transaction, long ticket, long version) {
        return transaction.sql().exists("select 1 from ticket where id = ? and version = ?", ticket, version);
    }

    private Writing load(Transaction transaction, Operation operation, Instant now, long id) {
        var entity = transaction.entities().find(TicketEntity.class, id);
        entity.changed = Micros.of(now);
        return new Writing(transaction, operation, now, postman, entity);
    }

    private static TicketEntity create(Transaction transaction, Ticket ticket, Instant now) {
        var entity = new TicketEntity();
        entity.id = ticket.id().value();
        entity.number = ticket.number().value();
        entity.title = ticket.title();
        entity.queue = ticket.queue().id().value();
        entity.state = ticket.state().id().value();
        entity.listed = !ticket.state().type().isFinal();
        entity.priority = ticket.priority().id().value();
        entity.customerName =
                Columns.cut(ticket.customer().map(MailAddress::name).orElse(""), Columns.NAME);
        entity.customerAddress =
                Columns.cut(ticket.customer().map(MailAddress::address).orElse(""), Columns.NAME);
        entity.owner = ticket.assignment().owner().map(AgentId::value).orElse(null);
        entity.created = Micros.of(now);
        entity.changed = entity.created;
        entity.version = ticket.version();
        transaction.entities().persist(entity);
        ticket.customer().ifPresent(customer -> Participants.add(transaction.sql(), entity.id, customer));
        return entity;
    }

    private static void tellCreated(Transaction transaction, Operation operation, Ticket ticket, Instant now) {
        var details = Map.of(
                "number", ticket.number().value(),
                "queue", ticket.queue().name(),
                "state", ticket.state().key());
        transaction.tell(new Event(operation, ticket.id(), EventType.TICKET_CREATED, now, Optional.empty(), details));
    }
}
