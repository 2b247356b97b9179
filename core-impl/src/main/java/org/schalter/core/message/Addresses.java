package org.schalter.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads address lists as people and programs write them: groups, comments, routes, missing quotes. Names are decoded
 * after the list is taken apart, so that an encoded comma or bracket cannot smuggle in an address.
 */
final class Addresses {

    private static final Pattern BARE = Pattern.compile("[^\\s,;<>()\"]+@[^\\s,;<>()\"]+");

    private final String source;
    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private Optional<String> angle = Optional.empty();
    private int at;
    private boolean neverClosed;

    private Addresses(String source) {
        this.source = source;
    }

    static List<MailAddress> parse(String latin1) {
        return new Addresses(latin1).run();
    }

    private List<MailAddress> run() {
        while (at < source.length()) {
            step(source.charAt(at++));
        }
        finish();
        return List.copyOf(found);
    }

    private void step(char c) {
        switch (c) {
            case '"' -> quoted();
            case '(' -> commented();
            case '<' -> angled();
            case ',', ';' -> finish();
            case ':' -> groupName();
            default -> words.append(c);
        }
    }

    /** Behind a quote that is never closed no other one is looked for: each would read to the end again. */
    private void quoted() {
        if (neverClosed) {
            return;
        }
        int end = at;
        while (end < source.length() && source.charAt(end) != '"') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end < source.length()) {
            words.append(source.substring(at, end).replaceAll("\\\\(.)", "$1"));
            at = end + 1;
        } else {
            neverClosed = true;
        }
    }

    private void commented() {
        int end = at;
        int depth = 1;
        while (end < source.length() && depth > 0) {
            char c = source.charAt(end++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        comment.append(source, at, depth == 0 ? end - 1 : end);
        at = end;
    }

    /** The last pair of brackets is the address: names may hold some, too. */
    private void angled() {
        int close = source.indexOf('>', at);
        int end = close < 0 ? source.length() : close;
        String inside = source.substring(at, end);
        at = Math.min(end + 1, source.length());
        angle.ifPresent(words::append);
        angle = Optional.of(inside.substring(inside.lastIndexOf('<') + 1));
    }

    private void groupName() {
        boolean names = angle.isEmpty() && words.indexOf("@") < 0;
        if (names && !words.toString().strip().equalsIgnoreCase("mailto")) {
            comment.setLength(0);
        }
        if (names) {
            words.setLength(0);
        } else {
            words.append(':');
        }
    }

    private void finish() {
        String plain = words.toString().strip();
        if (angle.isPresent()) {
            add(plain.isEmpty() ? comment.toString() : plain, withoutRoute(angle.get()));
        } else if (!plain.isEmpty()) {
            bare(plain);
        }
        words.setLength(0);
        comment.setLength(0);
        angle = Optional.empty();
    }

    private void bare(String plain) {
        Matcher address = BARE.matcher(CleanText.cut(plain, 2000));
        if (address.find()) {
            String rest = plain.substring(0, address.start()) + plain.substring(address.end());
            add(comment.length() > 0 ? comment.toString() : rest, address.group());
        } else if (plain.indexOf(' ') < 0) {
            add(comment.toString(), plain);
        } else {
            add(plain, "");
        }
    }

    private void add(String name, String address) {
        String shownName = CleanText.cut(EncodedWords.decode(name.strip()), 500);
        String decoded = EncodedWords.decode(address).replaceAll("\\s+", "").replaceFirst("(?i)^mailto:", "");
        String shownAddress = CleanText.cut(decoded, 320);
        if (!shownName.isEmpty() || !shownAddress.isEmpty()) {
            found.add(new MailAddress(shownName, shownAddress));
        }
    }

    /** {@code @relay,@relay:user@host} is how mail was routed before there was a DNS. */
    private static String withoutRoute(String address) {
        int colon = address.startsWith("@") ? address.indexOf(':') : -1;
        return address.substring(colon + 1).strip();
    }
}
