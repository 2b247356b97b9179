package org.schalter.core.form;

/** Typed text made fit for the database, and seen as a reader sees it. */
final class Plain {

    private Plain() {}

    /** One line without control characters. */
    static String line(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Several lines; neither database takes a zero character everywhere. */
    static String lines(String typed) {
        return typed.replace("\0", "");
    }

    /** Whether HTML shows nothing: no text and no picture. */
    static boolean showsNothing(String html) {
        return !html.toLowerCase(java.util.Locale.ROOT).contains("<img")
                && html.replaceAll("(?s)<!--.*?-->|<[^>]*>", "")
                        .replaceAll("(?i)&(nbsp|#160|#xa0|ensp|emsp|thinsp|zwnj|zwj|#8203|#x200b);", " ")
                        .replaceAll("[\\u00a0\\u200b-\\u200d\\ufeff]", " ")
                        .isBlank();
    }
}
