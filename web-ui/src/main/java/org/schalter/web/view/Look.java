package org.schalter.web.view;

import java.util.List;

/**
 * How the reader wants his pages.
 *
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param url takes the changes by POST: {@code theme}, {@code language}
 */
public record Look(String theme, List<Option> languages, String url) {

    public Look {
        languages = List.copyOf(languages);
    }
}
