package org.schalter.web.view;

import java.util.List;

/**
 * A ticket with everything beside it.
 *
 * @param replies the large buttons at the end of the thread
 */
public record TicketPage(
        TicketHeader header, TicketMenu menu, ArticleList articles, List<ActionButton> replies, TicketSide side) {

    public TicketPage {
        replies = List.copyOf(replies);
    }
}
