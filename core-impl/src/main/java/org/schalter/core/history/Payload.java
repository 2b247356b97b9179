package org.schalter.core.history;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The details of a row as one text: {@code name=value} lines in the order of names, with {@code \} and line ends escaped.
 * Values are cut so that the whole fits its column.
 */
final class Payload {

    private static final int LONGEST_VALUE = 1_000;
    private static final int LONGEST = 3_900;

    private Payload() {}

    static String write(Map<String, String> details) {
        var text = new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + escape(cut(detail.getValue())))
                        .collect(Collectors.joining("\n"));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static Map<String, String> read(String payload) {
        var details = new TreeMap<String, String>();
        payload.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                details.put(line.substring(0, equals), unescape(line.substring(equals + 1)));
            }
        });
        return details;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\0", "");
    }

    private static String unescape(String value) {
        var plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean escaped = c == '\\' && i + 1 < value.length();
            plain.append(escaped ? meaning(value.charAt(++i)) : c);
        }
        return plain.toString();
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
