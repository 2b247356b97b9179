package org.schalter.web.view;

import java.util.List;

/** Everything that happened to a ticket, oldest first. */
public record HistoryView(String number, String title, String ticketUrl, List<HistoryRow> rows) {

    public HistoryView {
        rows = List.copyOf(rows);
    }
}
