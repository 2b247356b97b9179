package org.schalter.web.view;

import java.util.Locale;

/** Somebody with a name and the coloured mark that stands for a face. */
public record Person(String name) {

    private static final int COLOURS = 6;

    /** First letters of the first and the last word. */
    public String initials() {
        var words = name.strip().split("\\s+");
        var last = words.length > 1 ? first(words[words.length - 1]) : "";
        return (first(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    /** The same colour for the same name everywhere. */
    public String colour() {
        return "c" + Math.floorMod(name.hashCode(), COLOURS);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
