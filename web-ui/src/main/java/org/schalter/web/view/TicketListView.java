package org.schalter.web.view;

import java.util.List;

/**
 * A list of tickets with its tabs.
 *
 * @param url of what is shown now, with tab, order and page; it answers the list alone when htmx asks
 * @param live names of the events after which the list is fetched again, separated by blanks
 * @param empty what to say when there is nothing
 */
public record TicketListView(
        String name,
        String url,
        String live,
        List<Tab> tabs,
        List<Column> columns,
        List<TicketRow> rows,
        Pager pager,
        String empty) {

    public TicketListView {
        tabs = List.copyOf(tabs);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
