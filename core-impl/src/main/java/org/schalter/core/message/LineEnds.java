package org.schalter.core.message;

/** Mends mail whose lines end with a bare carriage return. */
final class LineEnds {

    private LineEnds() {}

    static byte[] mended(byte[] raw) {
        return count(raw, '\n') == 0 && count(raw, '\r') > 0 ? withLineFeeds(raw) : raw;
    }

    private static int count(byte[] raw, char wanted) {
        int count = 0;
        for (byte b : raw) {
            count += b == wanted ? 1 : 0;
        }
        return count;
    }

    private static byte[] withLineFeeds(byte[] raw) {
        byte[] mended = raw.clone();
        for (int i = 0; i < mended.length; i++) {
            mended[i] = mended[i] == '\r' ? (byte) '\n' : mended[i];
        }
        return mended;
    }
}
