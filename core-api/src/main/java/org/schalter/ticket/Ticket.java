package org.schalter.ticket;

import java.time.Instant;
import java.util.Optional;
import org.schalter.identity.AgentId;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;

/**
 * A ticket as it was at one moment. It has exactly one queue and one state (requirements 22, 61).
 *
 * @param version grows with every change; a change based on an older version is refused
 */
public record Ticket(
        TicketId id,
        TicketNumber number,
        String title,
        QueueRef queue,
        TicketState state,
        Priority priority,
        Optional<MailAddress> customer,
        Assignment assignment,
        Times times,
        long version) {

    /** The queue with its full name. */
    public record QueueRef(QueueId id, String name) {}

    /**
     * Owner and lock (requirements 72-94). The holder of a lock is always the owner; a free ticket keeps its owner.
     *
     * @param ownerName empty where there is no owner
     */
    public record Assignment(Optional<AgentId> owner, String ownerName, boolean locked) {

        public boolean lockedBy(AgentId agent) {
            return locked && owner.filter(agent::equals).isPresent();
        }

        public boolean lockedByAnotherThan(AgentId agent) {
            return locked && !lockedBy(agent);
        }
    }

    /** When it came, when it changed last, and until when it waits. */
    public record Times(Instant created, Instant changed, Optional<Instant> pendingUntil) {}
}
