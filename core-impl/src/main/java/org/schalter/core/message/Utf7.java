package org.schalter.core.message;

import java.nio.charset.StandardCharsets;

/** The reader of UTF-7 (RFC 2152), which Java does not know and old mailers still send. */
final class Utf7 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {}

    static String decode(byte[] bytes) {
        String source = new String(bytes, StandardCharsets.ISO_8859_1);
        var text = new StringBuilder(source.length());
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            at = c == '+' ? shifted(source, at + 1, text) : plain(c, at, text);
        }
        return text.toString();
    }

    private static int plain(char c, int at, StringBuilder text) {
        text.append(c);
        return at + 1;
    }

    /** Appends one run of base64 that holds UTF-16, and says where the plain text goes on. */
    private static int shifted(String source, int start, StringBuilder text) {
        int at = start;
        int bits = 0;
        int held = 0;
        while (at < source.length() && DIGITS.indexOf(source.charAt(at)) >= 0) {
            held = (held << 6) | DIGITS.indexOf(source.charAt(at++));
            bits += 6;
            if (bits >= 16) {
                bits -= 16;
                text.append((char) (held >>> bits));
                held &= (1 << bits) - 1;
            }
        }
        boolean closed = at < source.length() && source.charAt(at) == '-';
        if (at == start) {
            text.append('+');
        }
        return closed ? at + 1 : at;
    }
}
