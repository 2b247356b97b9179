package org.schalter.mailroute;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The header lines of a mail, read from its beginning. */
final class Head {

    private static final int LONGEST = 256 * 1024;

    private Head() {}

    /** All bytes before the first empty line; what is longer than 256 KB is cut. */
    static byte[] of(InputStream mail) throws IOException {
        var head = new ByteArrayOutputStream();
        boolean lineIsEmpty = true;
        for (int b = mail.read(); b >= 0 && head.size() < LONGEST; b = mail.read()) {
            if (b == '\n' && lineIsEmpty) {
                break;
            }
            lineIsEmpty = b == '\n' || (lineIsEmpty && b == '\r');
            head.write(b);
        }
        return head.toByteArray();
    }
}
