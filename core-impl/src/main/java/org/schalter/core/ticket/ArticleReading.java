package org.schalter.core.ticket;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schalter.core.store.Sql;
import org.schalter.mail.DeliveryState;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.Article;
import org.schalter.ticket.Article.Attachment;
import org.schalter.ticket.Article.Body;
import org.schalter.ticket.Article.Channel;
import org.schalter.ticket.Article.Envelope;
import org.schalter.ticket.Article.Kind;
import org.schalter.ticket.Article.Sender;
import org.schalter.ticket.Article.Sending;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketId;

/** Reads articles with recipients, attachments and delivery: four statements, however many there are. */
final class ArticleReading {

    private static final String SELECT = "select a.id, a.ticket_id, a.number, a.channel, a.sender, a.visible,"
            + " a.auto_response, a.author_name, a.from_name, a.from_address, a.subject, a.message_id, a.body_text,"
            + " a.body_html, a.created, a.answers, a.marked from article a where ";

    private ArticleReading() {}

    /** @param condition on {@code a}, one of our own */
    static List<Article> list(Sql sql, String condition, Object... parameters) {
        var heads = sql.list(SELECT + condition + " order by a.number, a.id", ArticleReading::head, parameters);
        if (heads.isEmpty()) {
            return List.of();
        }
        var ids = heads.stream().map(head -> head.id().value()).toArray();
        var recipients = recipients(sql, ids);
        var attachments = attachments(sql, ids);
        var sendings = sendings(sql, ids);
        return heads.stream()
                .map(head -> article(
                        head,
                        recipients.getOrDefault(head.id().value(), new Recipients()),
                        attachments.getOrDefault(head.id().value(), List.of()),
                        Optional.ofNullable(sendings.get(head.id().value()))))
                .toList();
    }

    private static Head head(Sql.Row row) throws SQLException {
        var kind = new Kind(
                Channel.valueOf(row.text(4)), Sender.valueOf(row.text(5)), row.flag(6), row.flag(7), row.text(8));
        var name = row.text(9);
        return new Head(
                new ArticleId(row.number(1)),
                new TicketId(row.number(2)),
                row.integer(3),
                kind,
                row.optionalText(10).map(address -> new MailAddress(name, address)),
                row.text(11),
                row.text(12),
                new Body(row.text(13), row.optionalText(14)),
                row.instant(15),
                row.optionalNumber(16).map(ArticleId::new),
                row.flag(17));
    }

    private static Article article(
            Head head, Recipients recipients, List<Attachment> attachments, Optional<Sending> sending) {
        var envelope = new Envelope(
                head.from(), recipients.to, recipients.cc, recipients.replyTo, head.subject(), head.messageId());
        return new Article(
                head.id(),
                head.ticket(),
                head.number(),
                head.kind(),
                envelope,
                head.body(),
                head.created(),
                attachments,
                head.answers(),
                head.marked(),
                sending);
    }

    private static Map<Long, Recipients> recipients(Sql sql, Object... ids) {
        var found = new HashMap<Long, Recipients>();
        sql.list(
                        "select article_id, kind, name, address from article_recipient where article_id in ("
                                + Sql.places(ids.length) + ") order by article_id, kind, position",
                        row -> new Recipient(row.number(1), row.text(2), new MailAddress(row.text(3), row.text(4))),
                        ids)
                .forEach(recipient -> found.computeIfAbsent(recipient.article(), unused -> new Recipients())
                        .add(recipient));
        return found;
    }

    private static Map<Long, List<Attachment>> attachments(Sql sql, Object... ids) {
        var found = new HashMap<Long, List<Attachment>>();
        sql.list(
                        "select article_id, position, name, content_type, size_bytes, sha256, content_id, inline_part"
                                + " from attachment where article_id in (" + Sql.places(ids.length)
                                + ") order by article_id, position",
                        row -> Map.entry(
                                row.number(1),
                                new Attachment(
                                        row.integer(2),
                                        row.text(3),
                                        row.text(4),
                                        row.number(5),
                                        row.text(6),
                                        row.optionalText(7),
                                        row.flag(8))),
                        ids)
                .forEach(part -> found.computeIfAbsent(part.getKey(), unused -> new ArrayList<>())
                        .add(part.getValue()));
        return found;
    }

    private static Map<Long, Sending> sendings(Sql sql, Object... ids) {
        var found = new HashMap<Long, Sending>();
        sql.list(
                        "select article_id, state, last_error, due from delivery where article_id in ("
                                + Sql.places(ids.length) + ") order by id",
                        row -> Map.entry(
                                row.number(1),
                                new Sending(DeliveryState.valueOf(row.text(2)), row.text(3), row.instant(4))),
                        ids)
                .forEach(sending -> found.put(sending.getKey(), sending.getValue()));
        return found;
    }

    private record Head(
            ArticleId id,
            TicketId ticket,
            int number,
            Kind kind,
            Optional<MailAddress> from,
            String subject,
            String messageId,
            Body body,
            java.time.Instant created,
            Optional<ArticleId> answers,
            boolean marked) {}

    private record Recipient(long article, String kind, MailAddress address) {}

    /** Bcc is stored for the agents' record and never read into an envelope. */
    private static final class Recipients {

        private final List<MailAddress> to = new ArrayList<>();
        private final List<MailAddress> cc = new ArrayList<>();
        private final List<MailAddress> replyTo = new ArrayList<>();

        private void add(Recipient recipient) {
            switch (recipient.kind()) {
                case "TO" -> to.add(recipient.address());
                case "CC" -> cc.add(recipient.address());
                case "REPLY_TO" -> replyTo.add(recipient.address());
                default -> {
                    return;
                }
            }
        }
    }
}
