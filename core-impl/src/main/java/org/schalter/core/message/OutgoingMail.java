package org.schalter.core.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mail of ours before it is written down; nothing in it changes between the tries to send it. */
public record OutgoingMail(
        Addressing addressing, Thread thread, String subject, Content content, Instant date, MailPurpose purpose) {

    /** Who writes to whom; {@code bcc} is for the envelope only. */
    public record Addressing(
            MailAddress from,
            List<MailAddress> to,
            List<MailAddress> cc,
            List<MailAddress> bcc,
            List<MailAddress> replyTo) {

        public Addressing {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            bcc = List.copyOf(bcc);
            replyTo = List.copyOf(replyTo);
        }

        public static Addressing of(MailAddress from, MailAddress to) {
            return new Addressing(from, List.of(to), List.of(), List.of(), List.of());
        }
    }

    /** Own id, answered id and references, all without angle brackets. */
    public record Thread(String messageId, Optional<String> inReplyTo, List<String> references) {

        public Thread {
            references = List.copyOf(references);
        }
    }

    /** The text, the same as HTML if there is one, attachments and inline images. */
    public record Content(String text, Optional<String> html, List<MailPart> parts) {

        public Content {
            parts = List.copyOf(parts);
        }

        public static Content of(String text) {
            return new Content(text, Optional.empty(), List.of());
        }
    }

    /** The sender for SMTP: empty ({@code <>}) for automatic answers, so that no bounce of them comes back. */
    public String envelopeSender() {
        return purpose == MailPurpose.AUTO_RESPONSE ? "" : addressing.from().address();
    }

    public List<String> envelopeRecipients() {
        return Stream.of(addressing.to(), addressing.cc(), addressing.bcc())
                .flatMap(List::stream)
                .map(MailAddress::address)
                .distinct()
                .toList();
    }
}
