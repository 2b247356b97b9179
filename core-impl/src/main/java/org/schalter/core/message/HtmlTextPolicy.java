package org.schalter.core.message;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/** Listens to the tags and words of a page and writes them down as text. */
final class HtmlTextPolicy implements HtmlSanitizer.Policy {

    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "template", "noscript", "object");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "pre", "hr");
    private static final Set<String> LINES =
            Set.of("div", "li", "tr", "dt", "dd", "address", "section", "article", "center", "body");
    private static final int LONGEST_LINK = 500;

    private final TextLines lines;
    private final Deque<String> links = new ArrayDeque<>();
    private int silence;
    private int preformatted;

    HtmlTextPolicy(TextLines lines) {
        this.lines = lines;
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String name, List<String> attributes) {
        silence += SILENT.contains(name) ? 1 : 0;
        preformatted += name.equals("pre") ? 1 : 0;
        arrange(name);
        switch (name) {
            case "br" -> lines.breakLine();
            case "blockquote" -> lines.quoteDeeper();
            case "li" -> lines.append("- ");
            case "td", "th" -> lines.space();
            case "a" -> links.push(attribute(attributes, "href"));
            case "img" -> image(attribute(attributes, "alt"));
            default -> {}
        }
    }

    @Override
    public void closeTag(String name) {
        silence -= SILENT.contains(name) ? 1 : 0;
        preformatted -= name.equals("pre") ? 1 : 0;
        if (name.equals("blockquote")) {
            lines.quoteLess();
        }
        if (name.equals("a") && !links.isEmpty()) {
            link(links.pop());
        }
        arrange(name);
    }

    @Override
    public void text(String words) {
        if (silence > 0) {
            return;
        }
        if (preformatted > 0) {
            verbatim(words);
        } else {
            collapsed(words);
        }
    }

    private void arrange(String name) {
        if (PARAGRAPHS.contains(name)) {
            lines.paragraph();
        } else if (LINES.contains(name)) {
            lines.endLine();
        }
    }

    private void verbatim(String words) {
        String[] pieces = words.split("\n", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                lines.breakLine();
            }
            lines.append(pieces[i]);
        }
    }

    private void collapsed(String words) {
        for (String word : words.replace('\u00A0', ' ').split("(?<=\\s)|(?=\\s)")) {
            if (word.isBlank()) {
                lines.space();
            } else {
                lines.append(word);
            }
        }
    }

    private void image(String description) {
        if (!description.isBlank() && silence == 0) {
            lines.append("[" + CleanText.cut(CleanText.line(description), LONGEST_LINK) + "]");
        }
    }

    /** Where a link leads is part of what a reader must see. */
    private void link(String target) {
        boolean known = target.startsWith("http://") || target.startsWith("https://") || target.startsWith("mailto:");
        String shown = target.replaceFirst("^mailto:", "");
        if (known && silence == 0 && shown.length() <= LONGEST_LINK && !lines.currentLineContains(shown)) {
            lines.append(" <" + shown + ">");
        }
    }

    private static String attribute(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }
}
