package org.schalter.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A mailbox as HTML and as JSON; everything in it was written by strangers and is escaped. */
final class MailboxPage {

    private MailboxPage() {}

    static String html(String address, List<ReceivedMail> mails) {
        var title = escape("Mailbox of " + address);
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><main><h1>" + title + "</h1>"
                + (mails.isEmpty() ? "<p>Nothing has arrived.</p>" : "")
                + each(mails, (mail, number) -> article(address, mail, number))
                + "</main></body></html>\n";
    }

    private static String article(String address, ReceivedMail mail, int number) {
        var headers = mail.headers().entrySet().stream()
                .map(header -> "<dt>" + escape(header.getKey()) + "</dt><dd>" + escape(header.getValue()) + "</dd>")
                .collect(Collectors.joining());
        var link = escape("/demo/mailbox/" + address + "/" + number + ".eml");
        return "<article><h2>" + escape(mail.subject()) + "</h2><dl>" + headers + "</dl><pre>" + escape(mail.text())
                + "</pre><p><a href=\"" + link + "\">Original</a></p></article>";
    }

    static String json(String address, List<ReceivedMail> mails) {
        var list = each(
                mails,
                (mail, number) -> (number > 1 ? "," : "")
                        + "{\"n\":" + number
                        + ",\"subject\":" + quote(mail.subject())
                        + ",\"headers\":" + object(mail.headers())
                        + ",\"text\":" + quote(mail.text()) + "}");
        return "{\"address\":" + quote(address) + ",\"mails\":[" + list + "]}\n";
    }

    private static String object(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> quote(entry.getKey()) + ":" + quote(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String each(List<ReceivedMail> mails, Numbered write) {
        return IntStream.rangeClosed(1, mails.size())
                .mapToObj(number -> write.write(mails.get(number - 1), number))
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String quote(String text) {
        return text.codePoints()
                .mapToObj(c -> c < ' ' || c == '"' || c == '\\' || c == '<' || (c >= 0xD800 && c < 0xE000)
                        ? String.format("\\u%04x", c)
                        : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    @FunctionalInterface
    private interface Numbered {
        String write(ReceivedMail mail, int number);
    }
}
