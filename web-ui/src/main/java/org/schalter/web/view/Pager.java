package org.schalter.web.view;

import java.util.List;

/**
 * Which part of a list is shown.
 *
 * @param range such as "1–25 of 42"
 * @param pages empty if everything is shown
 * @param previous empty on the first page
 * @param next empty on the last page
 */
public record Pager(String range, List<Option> pages, String previous, String next) {

    public Pager {
        pages = List.copyOf(pages);
    }
}
