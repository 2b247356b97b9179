package org.schalter.web.view;

import java.util.List;

/**
 * Why a page could not be shown, and what to do.
 *
 * @param kept what was typed and is kept as draft; empty if nothing was
 */
public record ErrorView(int status, String title, String message, String kept, List<Link> links) {

    public ErrorView {
        links = List.copyOf(links);
    }
}
