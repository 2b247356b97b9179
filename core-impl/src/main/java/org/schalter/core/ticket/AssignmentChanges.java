package org.schalter.core.ticket;

import java.util.Objects;
import java.util.Optional;
import org.schalter.event.EventType;
import org.schalter.identity.AgentId;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.Ticket.Assignment;
import org.schalter.ticket.TicketId;

/** Changes of lock and owner. */
final class AssignmentChanges {

    private AssignmentChanges() {}

    /** Locks to the agent, who becomes the owner (requirements 85, 87). */
    record Assign(TicketId ticket, AgentId agent, String name, String formerOwner) implements Change {

        @Override
        public Ticket preview(Ticket before) {
            return Tickets.with(before, new Assignment(Optional.of(agent), name, true));
        }

        @Override
        public void write(Writing writing) {
            var entity = writing.entity();
            boolean sameOwner = Objects.equals(entity.owner, agent.value());
            if (!entity.locked || !sameOwner) {
                entity.locked = true;
                entity.lockedAt = writing.micros();
                entity.lockGeneration++;
                writing.tell(EventType.LOCKED, "", name);
            }
            if (!sameOwner) {
                entity.owner = agent.value();
                writing.tell(EventType.OWNER_CHANGED, formerOwner, name);
            }
        }
    }

    /** Frees the lock; the owner stays (C1, C2). */
    record Unlock(TicketId ticket, String ownerName) implements Change {

        @Override
        public Ticket preview(Ticket before) {
            var assignment = before.assignment();
            return Tickets.with(before, new Assignment(assignment.owner(), assignment.ownerName(), false));
        }

        @Override
        public void write(Writing writing) {
            writing.unlock(ownerName);
        }
    }
}
