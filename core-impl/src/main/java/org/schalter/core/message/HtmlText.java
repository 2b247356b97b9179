package org.schalter.core.message;

import org.owasp.html.HtmlSanitizer;

/** Makes readable text of HTML: paragraphs, lists, quotes as {@code "> "}, links with their address. */
public final class HtmlText {

    private HtmlText() {}

    public static String of(String html) {
        var text = new TextLines();
        HtmlSanitizer.sanitize(html, new HtmlTextPolicy(text));
        return text.finish();
    }
}
