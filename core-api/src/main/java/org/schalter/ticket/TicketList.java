package org.schalter.ticket;

import java.util.List;

/** One page of a list, with the number of all hits (counted up to 2,000) and a preview of each ticket's last article. */
public record TicketList(List<Row> rows, int total) {

    public TicketList {
        rows = List.copyOf(rows);
    }

    /** A ticket with the beginning of its newest article's text. */
    public record Row(Ticket ticket, String preview) {}
}
