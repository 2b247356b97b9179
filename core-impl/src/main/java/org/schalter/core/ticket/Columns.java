package org.schalter.core.ticket;

/** How long texts may be in their columns; longer ones from outside are cut, the original mail keeps them whole. */
final class Columns {

    static final int NAME = 400;
    static final int SUBJECT = 1_000;
    static final int MESSAGE_ID = 1_000;
    static final int TYPE = 200;

    private Columns() {}

    /** The text without NUL, which PostgreSQL cannot hold, and no longer than the column; never cuts a pair in two. */
    static String cut(String text, int longest) {
        var clean = text.replace("\0", "");
        if (clean.length() <= longest) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }
}
