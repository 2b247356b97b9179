package org.schalter.text;

/**
 * Formatted text as HTML; as a form component it becomes the editor. What reaches an action has passed the core's
 * allow-list: no scripts, no styles that leave the text, no remote content.
 */
public record RichText(String html) {

    public static final RichText EMPTY = new RichText("");
}
