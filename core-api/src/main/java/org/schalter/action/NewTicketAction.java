package org.schalter.action;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.schalter.ticket.NewTickets;

/**
 * One way to make a new ticket. Its place is {@link Menu#CREATE}; the permission is CREATE on the queue that its form
 * chooses. Otherwise like {@link TicketAction}.
 */
@ConsumerType
public interface NewTicketAction<F extends Record> {

    ActionDescriptor<F> descriptor();

    default Map<String, ?> prefill() {
        return Map.of();
    }

    ActionResult execute(NewTickets tickets, F form);
}
