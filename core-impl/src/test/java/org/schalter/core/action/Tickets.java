package org.schalter.core.action;

import java.time.Instant;
import java.util.Optional;
import org.schalter.identity.AgentId;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.ticket.Priority;
import org.schalter.ticket.PriorityId;
import org.schalter.ticket.StateId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;
import org.schalter.ticket.TicketState;

/** Tickets for tests that need no database. */
final class Tickets {

    static final AgentId ANNA = new AgentId(7);
    static final AgentId BERT = new AgentId(8);

    private Tickets() {}

    static Ticket in(StateType type) {
        return ticket(type, new Ticket.Assignment(Optional.empty(), "", false));
    }

    static Ticket lockedBy(AgentId agent, String name) {
        return ticket(StateType.OPEN, new Ticket.Assignment(Optional.of(agent), name, true));
    }

    private static Ticket ticket(StateType type, Ticket.Assignment assignment) {
        return new Ticket(
                new TicketId(1),
                new TicketNumber("2026030210000001"),
                "AW: Re: Printer jams",
                new Ticket.QueueRef(new QueueId(1), "Desk"),
                new TicketState(new StateId(2), "some", type),
                new Priority(new PriorityId(3), "normal", 3),
                Optional.of(MailAddress.of("customer@example.org")),
                assignment,
                new Ticket.Times(Instant.EPOCH, Instant.EPOCH, Optional.empty()),
                1);
    }
}
