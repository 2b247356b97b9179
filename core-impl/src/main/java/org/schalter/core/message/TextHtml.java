package org.schalter.core.message;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes HTML of plain text: paragraphs, line breaks, and links of what looks like one. */
public final class TextHtml {

    private static final Pattern LINK = Pattern.compile(
            "https?://[^\\s<>\"]{1,2000}+|[A-Za-z0-9._+-]{1,64}+@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");

    private TextHtml() {}

    public static String of(String text) {
        return Arrays.stream(text.strip().split("\n[ \t]*+\n+"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>" + linked(paragraph).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String linked(String text) {
        var html = new StringBuilder(text.length() + 50);
        Matcher link = LINK.matcher(text);
        int done = 0;
        while (link.find()) {
            String target = link.group().replaceFirst("[.,;:!?)'\\]]{1,10}$", "");
            html.append(escaped(text.substring(done, link.start()))).append(anchor(target));
            done = link.start() + target.length();
        }
        return html.append(escaped(text.substring(done))).toString();
    }

    private static String anchor(String target) {
        String address = target.startsWith("http://") || target.startsWith("https://") ? target : "mailto:" + target;
        return "<a href=\"" + escaped(address) + "\" target=\"_blank\" rel=\"noopener noreferrer\">" + escaped(target)
                + "</a>";
    }
}
