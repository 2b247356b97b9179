package org.schalter.itests.story;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A mail in a customer's mailbox, read from its bytes as any mail program does. */
record Received(
        String subject, String from, Map<String, String> headers, String text, String html, Map<String, byte[]> files) {

    static Received of(byte[] raw) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            var headers = new LinkedHashMap<String, String>();
            mail.getAllHeaders()
                    .asIterator()
                    .forEachRemaining(header -> headers.put(header.getName(), header.getValue()));
            var files = new LinkedHashMap<String, byte[]>();
            var texts = new LinkedHashMap<String, String>();
            collect(mail, texts, files);
            return new Received(
                    Optional.ofNullable(mail.getSubject()).orElse(""),
                    ((InternetAddress) mail.getFrom()[0]).getAddress(),
                    headers,
                    texts.getOrDefault("plain", ""),
                    texts.getOrDefault("html", ""),
                    files);
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    String messageId() {
        return headers.getOrDefault("Message-ID", "");
    }

    private static void collect(Part part, Map<String, String> texts, Map<String, byte[]> files)
            throws MessagingException, IOException {
        var name = Optional.ofNullable(part.getFileName());
        if (name.isPresent()) {
            files.put(name.orElseThrow(), part.getInputStream().readAllBytes());
        } else if (part.isMimeType("text/html")) {
            texts.put("html", part.getContent().toString());
        } else if (part.isMimeType("text/*")) {
            texts.put("plain", part.getContent().toString());
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), texts, files);
            }
        }
    }
}
