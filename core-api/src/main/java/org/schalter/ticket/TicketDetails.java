package org.schalter.ticket;

import java.util.List;
import java.util.Optional;

/**
 * Everything a ticket page shows, read in a fixed number of statements.
 *
 * @param articles by number
 * @param mergedInto where a merged ticket went, if the reader may see that
 */
public record TicketDetails(
        Ticket ticket,
        List<Article> articles,
        List<TicketLink> links,
        Optional<TicketNumber> mergedInto,
        boolean watched) {

    public TicketDetails {
        articles = List.copyOf(articles);
        links = List.copyOf(links);
    }
}
