package org.schalter.web.view;

import java.util.List;

/**
 * A ticket's action menu.
 *
 * @param url answers the menu alone
 * @param live names of the events after which it is fetched again
 */
public record TicketMenu(String url, String live, List<MenuEntry> entries) {

    public TicketMenu {
        entries = List.copyOf(entries);
    }
}
