package org.schalter.core.ticket;

import org.schalter.ticket.NewTicket;
import org.schalter.ticket.NewTickets;
import org.schalter.ticket.TicketEditor;

/** Records tickets in the making. */
public final class NewRecorder implements NewTickets {

    @Override
    public TicketEditor create(NewTicket ticket) {
        throw new UnsupportedOperationException("not written yet");
    }

    public void close() {}

    public ChangeSet changes() {
        return new ChangeSet();
    }
}
