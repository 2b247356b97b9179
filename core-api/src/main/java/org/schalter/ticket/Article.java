package org.schalter.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.schalter.mail.DeliveryState;
import org.schalter.mail.MailAddress;

/**
 * A mail in or out, a call or a note (requirement 17). The number counts by time within the ticket and changes when a
 * merge brings articles in; links use the id.
 *
 * @param answers the article this one answers or forwards
 * @param marked highlighted for all agents
 * @param sending where the mail stands; empty for everything that is not sent by us
 */
public record Article(
        ArticleId id,
        TicketId ticket,
        int number,
        Kind kind,
        Envelope envelope,
        Body body,
        Instant created,
        List<Attachment> attachments,
        Optional<ArticleId> answers,
        boolean marked,
        Optional<Sending> sending) {

    public Article {
        attachments = List.copyOf(attachments);
    }

    /** By which way it came or went. */
    public enum Channel {
        EMAIL,
        PHONE,
        INTERNAL
    }

    /** Who speaks in it. */
    public enum Sender {
        AGENT,
        CUSTOMER,
        SYSTEM
    }

    /**
     * @param autoResponse sent by the product without an agent
     * @param author the name of who wrote it
     */
    public record Kind(
            Channel channel, Sender sender, boolean visibleForCustomer, boolean autoResponse, String author) {

        /** A mail that can be answered, forwarded or shown as source. */
        public boolean isMail() {
            return channel == Channel.EMAIL;
        }
    }

    /**
     * @param from empty when a mail names no sender
     * @param messageId without angle brackets; empty where there is none
     */
    public record Envelope(
            Optional<MailAddress> from,
            List<MailAddress> to,
            List<MailAddress> cc,
            List<MailAddress> replyTo,
            String subject,
            String messageId) {

        public Envelope {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            replyTo = List.copyOf(replyTo);
        }
    }

    /**
     * @param text the readable text, always there
     * @param html sanitised HTML; empty when the article is plain text
     */
    public record Body(String text, Optional<String> html) {}

    /**
     * @param position counts from 1 within the article
     * @param inline shown inside the HTML by its content id rather than listed
     */
    public record Attachment(
            int position,
            String name,
            String type,
            long size,
            String sha256,
            Optional<String> contentId,
            boolean inline) {}

    /** Where an outgoing mail stands; the problem is empty while all is well. */
    public record Sending(DeliveryState state, String problem, Instant due) {}
}
