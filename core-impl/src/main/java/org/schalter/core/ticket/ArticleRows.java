package org.schalter.core.ticket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schalter.core.store.Hashes;
import org.schalter.core.store.Sql;
import org.schalter.event.EventType;
import org.schalter.identity.AgentId;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.Article.Envelope;
import org.schalter.ticket.Article.Sender;
import org.schalter.ticket.ArticleId;

/** Stores articles with their recipients and attachments, and keeps their numbers in the order of time. */
final class ArticleRows {

    private ArticleRows() {}

    static void insert(Writing writing, NewArticle article) {
        var entity = entity(writing, article);
        writing.transaction().entities().persist(entity);
        insertRecipients(writing.sql(), article);
        insertParts(writing.sql(), article);
        if (article.kind().visibleForCustomer() && article.kind().sender() == Sender.CUSTOMER) {
            var envelope = article.envelope();
            Participants.add(
                    writing.sql(), entity.ticket, envelope.from().stream().toList());
            Participants.add(writing.sql(), entity.ticket, envelope.to());
            Participants.add(writing.sql(), entity.ticket, envelope.cc());
        }
        writing.tell(EventType.ARTICLE_ADDED, Optional.of(article.id()), details(article, entity.number));
    }

    /** Numbers a ticket's articles by time; answers how many there are. */
    static int renumber(Sql sql, long ticket) {
        var ids = sql.list(
                "select id from article where ticket_id = ? order by created, id", row -> row.number(1), ticket);
        var rows = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(new @Nullable Object[] {i + 1, ids.get(i)});
        }
        sql.changeAll("update article set number = ? where id = ?", rows);
        return ids.size();
    }

    private static ArticleEntity entity(Writing writing, NewArticle article) {
        var entity = new ArticleEntity();
        entity.id = article.id().value();
        entity.ticket = writing.entity().id;
        entity.number = ++writing.entity().articles;
        entity.channel = article.kind().channel().name();
        entity.sender = article.kind().sender().name();
        entity.visible = article.kind().visibleForCustomer();
        entity.autoResponse = article.kind().autoResponse();
        entity.author = article.author().map(AgentId::value).orElse(null);
        entity.authorName = Columns.cut(article.kind().author(), Columns.NAME);
        setEnvelope(entity, article.envelope());
        entity.text = article.text().replace("\0", "");
        entity.html = article.html().map(html -> html.replace("\0", "")).orElse(null);
        entity.answers = article.answers().map(ArticleId::value).orElse(null);
        entity.source = article.source().orElse(null);
        entity.ingest = article.ingest().orElse(null);
        entity.created = writing.micros();
        return entity;
    }

    private static void setEnvelope(ArticleEntity entity, Envelope envelope) {
        envelope.from().ifPresent(from -> {
            entity.fromName = Columns.cut(from.name(), Columns.NAME);
            entity.fromAddress = Columns.cut(from.address(), Columns.NAME);
        });
        entity.subject = Columns.cut(envelope.subject(), Columns.SUBJECT);
        entity.messageId = Columns.cut(envelope.messageId(), Columns.MESSAGE_ID);
        entity.messageIdHash = envelope.messageId().isEmpty() ? null : Hashes.of(envelope.messageId());
    }

    private static void insertRecipients(Sql sql, NewArticle article) {
        var rows = new ArrayList<@Nullable Object[]>();
        addRecipients(rows, article.id(), "TO", article.envelope().to());
        addRecipients(rows, article.id(), "CC", article.envelope().cc());
        addRecipients(rows, article.id(), "REPLY_TO", article.envelope().replyTo());
        addRecipients(rows, article.id(), "BCC", article.bcc());
        sql.changeAll(
                "insert into article_recipient (article_id, kind, position, name, address) values (?, ?, ?, ?, ?)",
                rows);
    }

    private static void addRecipients(
            List<@Nullable Object[]> rows, ArticleId article, String kind, List<MailAddress> addresses) {
        int position = 0;
        for (var address : addresses) {
            rows.add(new @Nullable Object[] {
                article.value(),
                kind,
                ++position,
                Columns.cut(address.name(), Columns.NAME),
                Columns.cut(address.address(), Columns.NAME)
            });
        }
    }

    private static void insertParts(Sql sql, NewArticle article) {
        var rows = new ArrayList<@Nullable Object[]>();
        int position = 0;
        for (var part : article.parts()) {
            rows.add(new @Nullable Object[] {
                article.id().value(),
                ++position,
                Columns.cut(part.name(), Columns.SUBJECT),
                Columns.cut(part.type(), Columns.TYPE),
                part.size(),
                part.sha256(),
                Sql.orNull(part.contentId()
                        .map(id -> Columns.cut(id, Columns.SUBJECT))
                        .orElse(null)),
                part.inline()
            });
        }
        sql.changeAll(
                "insert into attachment (article_id, position, name, content_type, size_bytes, sha256, content_id,"
                        + " inline_part) values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static Map<String, String> details(NewArticle article, int number) {
        var details = new HashMap<String, String>();
        details.put("number", String.valueOf(number));
        details.put("channel", article.kind().channel().name());
        details.put("sender", article.kind().sender().name());
        details.put("visible", String.valueOf(article.kind().visibleForCustomer()));
        if (article.kind().autoResponse()) {
            details.put("autoResponse", "true");
        }
        return details;
    }
}
