package org.schalter.core.message;

/** Collects lines of text, quoted to a depth, without more than one blank line in a row. */
final class TextLines {

    /** Deeper quotes are shown as deep as this: nobody counts further, and hostile mail would blow up the text. */
    private static final int DEEPEST_QUOTE = 9;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int depth;
    private int lastDepth;
    private boolean blankWanted;

    void append(String words) {
        line.append(words);
    }

    void space() {
        boolean atStart = line.length() == 0;
        if (!atStart && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    boolean currentLineContains(String words) {
        return line.indexOf(words) >= 0;
    }

    void endLine() {
        String content = line.toString().stripTrailing();
        line.setLength(0);
        if (content.isEmpty()) {
            return;
        }
        if (blankWanted && text.length() > 0) {
            text.append(prefix(Math.min(depth, lastDepth)).stripTrailing()).append('\n');
        }
        blankWanted = false;
        lastDepth = depth;
        text.append(prefix(depth)).append(content).append('\n');
    }

    /** A break that was asked for: on an empty line it makes a blank one. */
    void breakLine() {
        blankWanted |= line.toString().isBlank();
        endLine();
    }

    void paragraph() {
        endLine();
        blankWanted = true;
    }

    void quoteDeeper() {
        paragraph();
        depth++;
    }

    void quoteLess() {
        paragraph();
        depth = Math.max(0, depth - 1);
    }

    String finish() {
        endLine();
        return text.toString().stripTrailing();
    }

    private static String prefix(int quotes) {
        return quotes == 0 ? "" : ">".repeat(Math.min(quotes, DEEPEST_QUOTE)) + " ";
    }
}
