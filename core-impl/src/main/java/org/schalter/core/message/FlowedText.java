package org.schalter.core.message;

/** Joins the lines that format=flowed (RFC 3676) broke softly. */
final class FlowedText {

    private final StringBuilder text = new StringBuilder();
    private final boolean deleteSpace;
    private boolean open;
    private int openDepth;

    private FlowedText(boolean deleteSpace) {
        this.deleteSpace = deleteSpace;
    }

    static String joined(String text, boolean deleteSpace) {
        var flow = new FlowedText(deleteSpace);
        text.lines().forEach(flow::add);
        return flow.open ? flow.text.append('\n').toString() : flow.text.toString();
    }

    private void add(String line) {
        int depth = depth(line);
        String unquoted = line.substring(depth);
        String content = unquoted.startsWith(" ") ? unquoted.substring(1) : unquoted;
        if (open && depth != openDepth) {
            text.append('\n');
            open = false;
        }
        if (!open && depth > 0) {
            text.append(">".repeat(depth)).append(content.isEmpty() ? "" : " ");
        }
        end(content, depth);
    }

    /** A space at the end means that the paragraph goes on; the signature's {@code "-- "} is the exception. */
    private void end(String content, int depth) {
        open = content.endsWith(" ") && !content.equals("-- ");
        openDepth = depth;
        text.append(open && deleteSpace ? content.substring(0, content.length() - 1) : content);
        if (!open) {
            text.append('\n');
        }
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
