package org.schalter.core.action;

import java.util.Optional;
import org.schalter.identity.AgentId;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;

/**
 * One form that an agent has open.
 *
 * @param hash of its unguessable id
 * @param ticket the ticket it belongs to, or that a new ticket comes from
 * @param lock the generation of the lock that it took; empty if it took none
 */
record Opening(
        String hash,
        AgentId agent,
        Optional<TicketId> ticket,
        Optional<TicketNumber> number,
        Optional<ArticleId> article,
        String action,
        String version,
        Optional<Long> lock) {

    Drafts.Key draft() {
        return new Drafts.Key(agent, ticket, action, article);
    }
}
