package org.schalter.core.ticket;

import java.time.Instant;
import java.util.Optional;
import org.schalter.core.store.Micros;
import org.schalter.event.EventType;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.Priority;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.Ticket.Assignment;
import org.schalter.ticket.Ticket.QueueRef;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketState;

/** Changes of a ticket's own values. Each does nothing where the value is the same already. */
final class FieldChanges {

    private FieldChanges() {}

    /** Another state: a final one frees the lock, one that does not wait forgets the date (G3, requirement 57). */
    record State(TicketId ticket, TicketState from, TicketState to, String ownerName) implements Change {

        @Override
        public Ticket preview(Ticket before) {
            var changed = Tickets.with(before, to);
            if (!to.type().isPending()) {
                changed = Tickets.waiting(changed, Optional.empty());
            }
            var assignment = before.assignment();
            return to.type().isFinal()
                    ? Tickets.with(changed, new Assignment(assignment.owner(), assignment.ownerName(), false))
                    : changed;
        }

        @Override
        public void write(Writing writing) {
            var entity = writing.entity();
            if (entity.state != to.id().value()) {
                entity.state = to.id().value();
                entity.listed = !to.type().isFinal();
                writing.tell(EventType.STATE_CHANGED, from.key(), to.key());
            }
            if (!to.type().isPending()) {
                entity.pendingUntil = null;
            }
            if (to.type().isFinal()) {
                writing.unlock(ownerName);
            }
        }
    }

    record Wait(TicketId ticket, Instant until) implements Change {

        @Override
        public Ticket preview(Ticket before) {
            return Tickets.waiting(before, Optional.of(until));
        }

        @Override
        public void write(Writing writing) {
            var before = Optional.ofNullable(writing.entity().pendingUntil).map(Micros::toInstant);
            writing.entity().pendingUntil = Micros.of(until);
            writing.tell(EventType.PENDING_SET, before.map(Instant::toString).orElse(""), until.toString());
        }
    }

    record Move(TicketId ticket, QueueRef from, QueueRef to) implements Change {

        @Override
        public Ticket preview(Ticket before) {
            return Tickets.with(before, to);
        }

        @Override
        public void write(Writing writing) {
            if (writing.entity().queue != to.id().value()) {
                writing.entity().queue = to.id().value();
                writing.tell(EventType.MOVED, from.name(), to.name());
            }
        }
    }

    record Prioritise(TicketId ticket, Priority from, Priority to) implements Change {

        @Override
        public Ticket preview(Ticket before) {
            return Tickets.with(before, to);
        }

        @Override
        public void write(Writing writing) {
            if (writing.entity().priority != to.id().value()) {
                writing.entity().priority = to.id().value();
                writing.tell(EventType.PRIORITY_CHANGED, from.key(), to.key());
            }
        }
    }

    record Customer(TicketId ticket, String from, MailAddress to) implements Change {

        @Override
        public Ticket preview(Ticket before) {
            return Tickets.with(before, to);
        }

        @Override
        public void write(Writing writing) {
            if (from.equals(to.toString())) {
                return;
            }
            writing.entity().customerName = Columns.cut(to.name(), Columns.NAME);
            writing.entity().customerAddress = Columns.cut(to.address(), Columns.NAME);
            Participants.add(writing.sql(), writing.entity().id, to);
            writing.tell(EventType.CUSTOMER_CHANGED, from, to.toString());
        }
    }

    record Title(TicketId ticket, String from, String to) implements Change {

        @Override
        public Ticket preview(Ticket before) {
            return Tickets.titled(before, to);
        }

        @Override
        public void write(Writing writing) {
            if (!writing.entity().title.equals(to)) {
                writing.entity().title = to;
                writing.tell(EventType.TITLE_CHANGED, from, to);
            }
        }
    }
}
