package org.schalter.core.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.schalter.core.history.Event;
import org.schalter.core.history.Operation;
import org.schalter.core.store.Micros;
import org.schalter.core.store.Sql;
import org.schalter.core.transaction.Transaction;
import org.schalter.event.EventType;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketId;

/** One ticket while its changes are written: its entity, the transaction, and what the history is told. */
record Writing(Transaction transaction, Operation operation, Instant now, Postman postman, TicketEntity entity) {

    Sql sql() {
        return transaction.sql();
    }

    long micros() {
        return Micros.of(now);
    }

    void tell(EventType type, String before, String after) {
        transaction.tell(Event.change(operation, new TicketId(entity.id), type, now, before, after));
    }

    void tell(EventType type, Optional<ArticleId> article, Map<String, String> details) {
        transaction.tell(new Event(operation, new TicketId(entity.id), type, now, article, details));
    }

    /** Tells of another ticket, whose row does not change. */
    void tellOther(TicketId other, EventType type, Map<String, String> details) {
        transaction.tell(new Event(operation, other, type, now, Optional.empty(), details));
    }

    /** Frees the lock; the owner stays (C1, C2). */
    void unlock(String ownerName) {
        if (!entity.locked) {
            return;
        }
        entity.locked = false;
        entity.lockedAt = null;
        entity.lockGeneration++;
        tell(EventType.UNLOCKED, ownerName, "");
    }
}
