package org.schalter.core.message;

import java.util.function.IntPredicate;

/** Takes out of decoded text what a database, a header or a page must not see. */
final class CleanText {

    private CleanText() {}

    /** Text of several lines: line ends become {@code \n}, tabs stay, other control characters go. */
    static String lines(String text) {
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        return keep(unified, c -> c == '\n' || c == '\t' || !Character.isISOControl(c));
    }

    /** One line without control, bidi and zero-width characters. */
    static String line(String text) {
        return keep(spaced(text), c -> !Character.isISOControl(c) && !isInvisible(c))
                .strip();
    }

    static String cut(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
        return text.substring(0, end);
    }

    private static String spaced(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }

    private static String keep(String text, IntPredicate wanted) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(wanted).map(CleanText::paired).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** A lone surrogate cannot be written as UTF-8. */
    private static int paired(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? 0xFFFD : codePoint;
    }

    private static boolean isInvisible(int c) {
        return c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0x061C
                || c == 0xFEFF
                || c == 0x2028
                || c == 0x2029;
    }
}
