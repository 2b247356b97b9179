package org.schalter.ticket;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Records tickets that are to be made. Valid only while {@code execute} runs; nothing is written before it has returned.
 */
@ProviderType
public interface NewTickets {

    /**
     * An editor for the new ticket; its number is fixed from now on.
     *
     * @throws org.schalter.action.ActionDeniedException without CREATE on the queue
     */
    TicketEditor create(NewTicket ticket);
}
