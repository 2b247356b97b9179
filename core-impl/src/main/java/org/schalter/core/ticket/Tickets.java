package org.schalter.core.ticket;

import java.time.Instant;
import java.util.Optional;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.Priority;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.Ticket.Assignment;
import org.schalter.ticket.Ticket.QueueRef;
import org.schalter.ticket.Ticket.Times;
import org.schalter.ticket.TicketState;

/** Copies of a ticket with one part replaced. */
final class Tickets {

    private Tickets() {}

    static Ticket with(Ticket t, Assignment assignment) {
        return copy(t, t.title(), t.queue(), t.state(), t.priority(), t.customer(), assignment, t.times());
    }

    static Ticket with(Ticket t, QueueRef queue) {
        return copy(t, t.title(), queue, t.state(), t.priority(), t.customer(), t.assignment(), t.times());
    }

    static Ticket with(Ticket t, TicketState state) {
        return copy(t, t.title(), t.queue(), state, t.priority(), t.customer(), t.assignment(), t.times());
    }

    static Ticket with(Ticket t, Priority priority) {
        return copy(t, t.title(), t.queue(), t.state(), priority, t.customer(), t.assignment(), t.times());
    }

    static Ticket with(Ticket t, MailAddress customer) {
        return copy(t, t.title(), t.queue(), t.state(), t.priority(), Optional.of(customer), t.assignment(), t.times());
    }

    static Ticket titled(Ticket t, String title) {
        return copy(t, title, t.queue(), t.state(), t.priority(), t.customer(), t.assignment(), t.times());
    }

    static Ticket waiting(Ticket t, Optional<Instant> until) {
        var times = new Times(t.times().created(), t.times().changed(), until);
        return copy(t, t.title(), t.queue(), t.state(), t.priority(), t.customer(), t.assignment(), times);
    }

    private static Ticket copy(
            Ticket t,
            String title,
            QueueRef queue,
            TicketState state,
            Priority priority,
            Optional<MailAddress> customer,
            Assignment assignment,
            Times times) {
        return new Ticket(t.id(), t.number(), title, queue, state, priority, customer, assignment, times, t.version());
    }
}
