package org.schalter.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mail as a customer's program would show it, and its bytes. */
record ReceivedMail(String subject, Map<String, String> headers, String text, byte[] raw) {

    private static final List<String> SHOWN =
            List.of("From", "To", "Cc", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted");

    static ReceivedMail of(MimeMessage mail) {
        try {
            var headers = new LinkedHashMap<String, String>();
            for (var name : SHOWN) {
                Optional.ofNullable(mail.getHeader(name, ", ")).ifPresent(value -> headers.put(name, value));
            }
            var raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            var subject = Optional.ofNullable(mail.getSubject()).orElse("");
            return new ReceivedMail(subject, headers, text(mail).orElse(""), raw.toByteArray());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail of the demo cannot be read", e);
        }
    }

    /** The first text; plain text comes first in every alternative. */
    private static Optional<String> text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/*")) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = text(inner);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
