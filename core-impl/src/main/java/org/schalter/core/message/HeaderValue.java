package org.schalter.core.message;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A header such as {@code text/plain; charset=utf-8}: a word in lower case and its parameters. */
record HeaderValue(String value, Map<String, String> parameters) {

    HeaderValue {
        parameters = Map.copyOf(parameters);
    }

    static HeaderValue parse(String latin1) {
        int end = latin1.indexOf(';');
        String value = end < 0 ? latin1 : latin1.substring(0, end);
        var raw = new LinkedHashMap<String, String>();
        int at = end < 0 ? latin1.length() : end + 1;
        while (at < latin1.length()) {
            at = readParameter(latin1, at, raw);
        }
        return new HeaderValue(word(value), ParameterNames.join(raw));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    private static String word(String value) {
        int comment = value.indexOf('(');
        String bare = comment < 0 ? value : value.substring(0, comment);
        return CleanText.line(bare).toLowerCase(Locale.ROOT);
    }

    /** Reads one parameter and says where the next begins; the first of two with the same name counts. */
    private static int readParameter(String source, int start, Map<String, String> raw) {
        int semicolon = orEnd(source.indexOf(';', start), source);
        int equals = equalsBefore(semicolon, source, start);
        if (equals < 0) {
            return semicolon + 1;
        }
        String name = source.substring(start, equals).strip().toLowerCase(Locale.ROOT);
        int valueStart = skipSpace(source, equals + 1);
        int quoteEnd = quoteEnd(source, valueStart);
        if (quoteEnd > 0) {
            raw.putIfAbsent(name, unescaped(source.substring(valueStart + 1, quoteEnd)));
            return orEnd(source.indexOf(';', quoteEnd), source) + 1;
        }
        raw.putIfAbsent(
                name,
                source.substring(Math.min(valueStart, semicolon), semicolon)
                        .replace("\"", "")
                        .strip());
        return semicolon + 1;
    }

    /** Looks no further than the parameter reaches, so that a line of semicolons is read once and not once for each. */
    private static int equalsBefore(int end, String source, int start) {
        for (int at = start; at < end; at++) {
            if (source.charAt(at) == '=') {
                return at;
            }
        }
        return -1;
    }

    private static int orEnd(int index, String source) {
        return index < 0 ? source.length() : index;
    }

    private static int skipSpace(String source, int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    /** Where the quoted value that starts here ends, or -1: not quoted, or never closed. */
    private static int quoteEnd(String source, int start) {
        if (start >= source.length() || source.charAt(start) != '"') {
            return -1;
        }
        int at = start + 1;
        while (at < source.length() && source.charAt(at) != '"') {
            at += isEscape(source, at) ? 2 : 1;
        }
        return at < source.length() ? at : -1;
    }

    /** Only these two are escapes: {@code C:\new.doc} is written unescaped by many. */
    private static boolean isEscape(String source, int at) {
        boolean backslash = source.charAt(at) == '\\' && at + 1 < source.length();
        return backslash && (source.charAt(at + 1) == '"' || source.charAt(at + 1) == '\\');
    }

    private static String unescaped(String quoted) {
        return quoted.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
