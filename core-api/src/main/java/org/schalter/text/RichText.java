package org.schalter.text;

import java.util.stream.Collectors;

/**
 * Formatted text as HTML; as a form component it becomes the editor. What reaches an action has passed the core's
 * allow-list: no scripts, no styles that leave the text, no remote content.
 */
public record RichText(String html) {

    public static final RichText EMPTY = new RichText("");

    /** Plain text as it is, one paragraph for each line. */
    public static RichText plain(String text) {
        return new RichText(text.lines().map(line -> "<p>" + escape(line) + "</p>").collect(Collectors.joining()));
    }

    private static String escape(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
