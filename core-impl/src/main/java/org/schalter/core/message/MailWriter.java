package org.schalter.core.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a mail as it goes over the wire (RFC 5322, CRLF). The same mail gives the same bytes. Bcc is never written;
 * a value that would start another header is refused with {@link HeaderInjectionException}.
 */
public final class MailWriter {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final int MOST_REFERENCES = 30;

    private final OutgoingMail mail;
    private int boundaries;

    private MailWriter(OutgoingMail mail) {
        this.mail = mail;
    }

    public static byte[] write(OutgoingMail mail) {
        var writer = new MailWriter(mail);
        var bytes = new ByteArrayOutputStream();
        writer.headers().forEach(header -> bytes.writeBytes((header + "\r\n").getBytes(StandardCharsets.UTF_8)));
        bytes.writeBytes(writer.content().bytes());
        return bytes.toByteArray();
    }

    private List<String> headers() {
        var headers = new ArrayList<String>();
        headers.add(HeaderWriter.plain("Date", DATE.format(mail.date().atOffset(ZoneOffset.UTC))));
        headers.add(HeaderWriter.addresses("From", List.of(mail.addressing().from())));
        addresses("Reply-To", mail.addressing().replyTo(), headers);
        addresses("To", mail.addressing().to(), headers);
        addresses("Cc", mail.addressing().cc(), headers);
        if (mail.addressing().to().isEmpty() && mail.addressing().cc().isEmpty()) {
            headers.add("To: undisclosed-recipients:;");
        }
        headers.add(HeaderWriter.text("Subject", mail.subject()));
        thread(mail.thread(), headers);
        mail.purpose().autoSubmitted().ifPresent(keyword -> machineMade(keyword, headers));
        headers.add("MIME-Version: 1.0");
        return headers;
    }

    private static void addresses(String name, List<MailAddress> addresses, List<String> headers) {
        if (!addresses.isEmpty()) {
            headers.add(HeaderWriter.addresses(name, addresses));
        }
    }

    private static void thread(OutgoingMail.Thread thread, List<String> headers) {
        headers.add(HeaderWriter.ids("Message-ID", List.of(thread.messageId())));
        thread.inReplyTo()
                .filter(id -> HeaderWriter.isWritable("In-Reply-To", id))
                .ifPresent(id -> headers.add(HeaderWriter.ids("In-Reply-To", List.of(id))));
        List<String> references = lastOf(thread.references().stream()
                .filter(id -> HeaderWriter.isWritable("References", id))
                .toList());
        if (!references.isEmpty()) {
            headers.add(HeaderWriter.ids("References", references));
        }
    }

    /** The first one holds the thread together, the last ones say where in it we are. */
    private static List<String> lastOf(List<String> references) {
        if (references.size() <= MOST_REFERENCES) {
            return references;
        }
        var kept = new ArrayList<>(references.subList(references.size() - MOST_REFERENCES + 1, references.size()));
        kept.add(0, references.get(0));
        return kept;
    }

    private static void machineMade(String keyword, List<String> headers) {
        headers.add("Auto-Submitted: " + keyword);
        headers.add("X-Auto-Response-Suppress: All");
        headers.add("Precedence: bulk");
        headers.add(MachineMail.LOOP_HEADER + ": yes");
    }

    private MimeNode content() {
        Optional<String> html = mail.content().html();
        List<MailPart> images = mail.content().parts().stream()
                .filter(part -> html.isPresent() && isImage(part))
                .toList();
        MimeNode text = MimeNode.text("text/plain", mail.content().text());
        MimeNode body = html.map(page -> multipart("alternative", List.of(text, related(page, images))))
                .orElse(text);
        var parts = new ArrayList<MimeNode>(List.of(body));
        mail.content().parts().stream()
                .filter(part -> !images.contains(part))
                .forEach(part -> parts.add(MimeNode.file(part, false)));
        return parts.size() == 1 ? body : multipart("mixed", parts);
    }

    private MimeNode related(String page, List<MailPart> images) {
        var parts = new ArrayList<MimeNode>(List.of(MimeNode.text("text/html", page)));
        images.forEach(image -> parts.add(MimeNode.file(image, true)));
        return images.isEmpty() ? parts.get(0) : multipart("related", parts);
    }

    private static boolean isImage(MailPart part) {
        return part.inline() && part.contentId().isPresent();
    }

    private MimeNode multipart(String subtype, List<MimeNode> parts) {
        boundaries++;
        return MimeNode.multipart(subtype, "=_schalter_" + boundaries, parts);
    }
}
