package org.schalter.web.view;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the page, for the browser's tab
 * @param home where the product's name leads
 * @param live the stream of events
 * @param search takes {@code q} by GET
 * @param create ways to make a new ticket
 * @param toasts what the last request has to tell
 */
public record Frame(
        PageContext page,
        String title,
        String home,
        String live,
        String search,
        String logout,
        Person agent,
        Look look,
        List<MenuItem> menu,
        QueueTree queues,
        List<Counter> counters,
        List<ActionButton> create,
        List<Toast> toasts) {

    public Frame {
        menu = List.copyOf(menu);
        counters = List.copyOf(counters);
        create = List.copyOf(create);
        toasts = List.copyOf(toasts);
    }

    /**
     * An icon with a number in the top bar.
     *
     * @param starred something new happened there
     */
    public record Counter(String icon, String label, String url, int count, boolean starred) {}
}
