package org.schalter.core.action;

import java.util.Optional;
import org.schalter.ticket.LinkType;
import org.schalter.ticket.NewTicket;
import org.schalter.ticket.NewTickets;
import org.schalter.ticket.TicketEditor;
import org.schalter.ticket.TicketNumber;

/** Links each new ticket to the one it came from, in the same transaction. */
final class LinkedTickets implements NewTickets {

    private final NewTickets tickets;
    private final Optional<TicketNumber> origin;

    LinkedTickets(NewTickets tickets, Optional<TicketNumber> origin) {
        this.tickets = tickets;
        this.origin = origin;
    }

    @Override
    public TicketEditor create(NewTicket ticket) {
        var created = tickets.create(ticket);
        origin.flatMap(created::open).ifPresent(parent -> parent.linkTo(created, LinkType.PARENT_CHILD));
        return created;
    }
}
