package org.schalter.core.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The two shapes of a body. What stands outside a multipart/alternative is added to both, so that neither lacks anything. */
final class BodyText {

    private static final int LONGEST = 2_000_000;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder beforeHtml = new StringBuilder();
    private boolean hasText;

    void addText(String plain, boolean alternative) {
        String added = withoutMark(plain);
        if (!alternative && html.length() == 0) {
            append(beforeHtml, added);
        } else if (!alternative) {
            html.append(TextHtml.of(added));
        }
        append(text, added);
        hasText |= !added.isBlank();
    }

    void addHtml(String page, boolean alternative) {
        String added = withoutMark(page);
        if (html.length() == 0 && hasText) {
            html.append(TextHtml.of(beforeHtml.toString()));
        }
        if (!alternative && hasText && html.length() <= LONGEST) {
            append(text, HtmlText.of(CleanText.cut(added, LONGEST)));
        }
        append(html, added);
    }

    String text() {
        String readable = hasText ? text.toString() : HtmlText.of(CleanText.cut(html.toString(), LONGEST));
        return CleanText.cut(readable.stripTrailing(), LONGEST);
    }

    /** Empty if there is none, or so much that it must not be sanitised. */
    Optional<String> html() {
        return html.toString().isBlank() || html.length() > LONGEST ? Optional.empty() : Optional.of(html.toString());
    }

    /** What was cut, whole, as files. */
    List<MailPart> tooLong(Set<MailFlaw> flaws) {
        List<MailPart> files = new ArrayList<>();
        if (text.length() > LONGEST) {
            flaws.add(MailFlaw.TEXT_TOO_LONG);
            files.add(file("message.txt", "text/plain", text));
        }
        if (html.length() > LONGEST) {
            flaws.add(MailFlaw.HTML_TOO_LONG);
            files.add(file("message.html", "text/html", html));
        }
        return files;
    }

    private static MailPart file(String name, String type, StringBuilder content) {
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        return new MailPart(name, type, Optional.empty(), false, bytes);
    }

    private static void append(StringBuilder target, String added) {
        if (target.length() > 0 && target.charAt(target.length() - 1) != '\n') {
            target.append('\n');
        }
        target.append(added);
    }

    private static String withoutMark(String decoded) {
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }
}
