package org.schalter.core.message;

import java.util.stream.Collectors;

/** Quotes what is answered, below a line that says whose words they are. */
public final class Quote {

    private Quote() {}

    public static String text(String attribution, String text) {
        String quoted = text.stripTrailing().lines().map(Quote::line).collect(Collectors.joining("\n"));
        return attribution + "\n" + quoted + "\n";
    }

    /** Quotes HTML that has been made safe already; the attribution is plain text. */
    public static String html(String attribution, String safeHtml) {
        return "<p>" + TextHtml.escaped(attribution) + "</p><blockquote>" + safeHtml + "</blockquote>";
    }

    private static String line(String line) {
        if (line.isEmpty()) {
            return ">";
        }
        return (line.startsWith(">") ? ">" : "> ") + line;
    }
}
