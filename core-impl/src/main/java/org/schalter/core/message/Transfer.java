package org.schalter.core.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** Undoes Content-Transfer-Encoding; what is broken is read as far as it goes. */
final class Transfer {

    private Transfer() {}

    static byte[] decode(byte[] body, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quotedPrintable(body);
            default -> body;
        };
    }

    static byte[] base64(byte[] encoded) {
        return new TolerantBase64(encoded.length).decode(encoded);
    }

    static byte[] quotedPrintable(byte[] encoded) {
        return drained(new QuotedPrintableInputStream(new ByteArrayInputStream(encoded)));
    }

    /** The Q encoding of headers: underscores are spaces, and spaces at line ends stay. */
    static byte[] headerQuoted(byte[] encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            int high = encoded[i] == '=' && i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(encoded[i + 2], 16) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(encoded[i] == '_' ? ' ' : encoded[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] drained(InputStream decoding) {
        var bytes = new ByteArrayOutputStream();
        try (decoding) {
            decoding.transferTo(bytes);
        } catch (IOException brokenFromHereOn) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }
}
