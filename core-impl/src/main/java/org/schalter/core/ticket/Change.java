package org.schalter.core.ticket;

import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketId;

/** One recorded intention: how the ticket will look, and how that is written with its history. */
interface Change {

    TicketId ticket();

    /** The ticket as it will be; unchanged where the ticket's own values do not change. */
    default Ticket preview(Ticket ticket) {
        return ticket;
    }

    void write(Writing writing);
}
