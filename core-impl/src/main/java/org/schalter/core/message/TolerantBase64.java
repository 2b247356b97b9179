package org.schalter.core.message;

import java.io.ByteArrayOutputStream;

/** Reads base64 with dirt in it, without padding, or of several pieces; others drop the end of such data. */
final class TolerantBase64 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final byte[] VALUES = values();

    private final ByteArrayOutputStream bytes;
    private int held;
    private int bits;

    TolerantBase64(int length) {
        bytes = new ByteArrayOutputStream(length * 3 / 4 + 3);
    }

    byte[] decode(byte[] encoded) {
        for (byte b : encoded) {
            if (b == '=') {
                bits = 0;
            } else if (b > 0 && VALUES[b] >= 0) {
                take(VALUES[b]);
            }
        }
        return bytes.toByteArray();
    }

    private void take(int value) {
        held = (held << 6 | value) & 0xFFFF;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes.write(held >>> bits);
        }
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        for (int c = 0; c < values.length; c++) {
            values[c] = (byte) DIGITS.indexOf(c);
        }
        return values;
    }
}
