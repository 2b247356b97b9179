package org.schalter.core.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;

/** A part of a mail being written: its own header lines and its encoded body. */
record MimeNode(List<String> headers, byte[] body) {

    private static final byte[] LINE_END = {'\r', '\n'};

    static MimeNode text(String type, String text) {
        String canonical =
                text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").replace("\n", "\r\n");
        return new MimeNode(
                List.of("Content-Type: " + type + "; charset=utf-8", "Content-Transfer-Encoding: quoted-printable"),
                quotedPrintable(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    static MimeNode file(MailPart part, boolean inline) {
        String name = part.name();
        String type = sendableType(part.contentType()) + FileNameParameter.of("name", name);
        String disposition = (inline ? "inline" : "attachment") + FileNameParameter.of("filename", name);
        var headers = new ArrayList<>(List.of(
                "Content-Type: " + type, "Content-Transfer-Encoding: base64", "Content-Disposition: " + disposition));
        part.contentId().ifPresent(id -> headers.add(HeaderWriter.ids("Content-ID", List.of(id))));
        return new MimeNode(headers, Base64.getMimeEncoder(76, LINE_END).encode(part.content()));
    }

    /** The boundary cannot occur inside: neither of our encodings makes {@code =_}. */
    static MimeNode multipart(String subtype, String boundary, List<MimeNode> parts) {
        var body = new ByteArrayOutputStream();
        for (MimeNode part : parts) {
            line(body, "--" + boundary);
            body.writeBytes(part.bytes());
            body.writeBytes(LINE_END);
        }
        line(body, "--" + boundary + "--");
        String type = "Content-Type: multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"";
        return new MimeNode(List.of(type), body.toByteArray());
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        headers.forEach(header -> line(bytes, header));
        bytes.writeBytes(LINE_END);
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static void line(ByteArrayOutputStream target, String line) {
        target.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        target.writeBytes(LINE_END);
    }

    /** Mail inside mail must not be base64, and a multipart would need a boundary: they travel as plain files. */
    private static String sendableType(String claimed) {
        boolean simple = claimed.matches("[A-Za-z0-9][A-Za-z0-9.+-]{0,80}/[A-Za-z0-9][A-Za-z0-9.+-]{0,100}");
        boolean composite = claimed.startsWith("multipart/") || claimed.startsWith("message/");
        HeaderWriter.checked("Content-Type", claimed);
        return simple && !composite ? claimed : "application/octet-stream";
    }

    private static byte[] quotedPrintable(byte[] text) {
        var encoded = new ByteArrayOutputStream(text.length);
        try (var encoding = new QuotedPrintableOutputStream(encoded, false)) {
            encoding.write(text);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return encoded.toByteArray();
    }
}
