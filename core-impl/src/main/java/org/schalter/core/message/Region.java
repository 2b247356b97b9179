package org.schalter.core.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of the raw mail, without copying it. */
record Region(byte[] bytes, int from, int to) {

    static Region of(byte[] bytes) {
        return new Region(bytes, 0, bytes.length);
    }

    Region between(int start, int end) {
        return new Region(bytes, Math.min(start, to), Math.max(Math.min(start, to), end));
    }

    boolean isEmpty() {
        return from >= to;
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    String latin1() {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** The line that starts here, without its end. */
    Region line(int start) {
        int end = lineFeed(start);
        return between(start, end > start && bytes[end - 1] == '\r' ? end - 1 : end);
    }

    /** Where the line after the one that starts here begins. */
    int nextLine(int start) {
        return Math.min(lineFeed(start) + 1, to);
    }

    boolean startsWith(byte[] prefix) {
        int end = from + prefix.length;
        return end <= to && Arrays.equals(bytes, from, end, prefix, 0, prefix.length);
    }

    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0 || bytes[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private int lineFeed(int start) {
        int at = start;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
