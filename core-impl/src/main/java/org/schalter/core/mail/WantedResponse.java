package org.schalter.core.mail;

import java.util.Optional;
import org.schalter.core.store.Sql;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketNumber;

/** An automatic answer that a mail calls for and its queue has a text for. */
record WantedResponse(
        ArticleId article,
        long ticket,
        TicketNumber number,
        QueueId queue,
        String type,
        MailAddress to,
        String subject,
        String html) {

    /** Empty if nothing is wanted, the queue has no such text, or the article was answered by itself before. */
    static Optional<WantedResponse> find(Sql sql, ArticleId article) {
        return sql.first(
                        "select t.id, t.number, t.queue_id, i.response, a.from_name, a.from_address, r.subject, r.html"
                                + " from article a join ingest i on i.id = a.ingest_id"
                                + " join ticket t on t.id = a.ticket_id"
                                + " join auto_response r on r.queue_id = t.queue_id and r.response_type = i.response"
                                + " where a.id = ? and a.from_address is not null",
                        row -> new WantedResponse(
                                article,
                                row.number(1),
                                new TicketNumber(row.text(2)),
                                new QueueId(row.number(3)),
                                row.text(4),
                                new MailAddress(row.text(5), row.text(6)),
                                row.text(7),
                                row.text(8)),
                        article.value())
                .filter(wanted -> !isAnswered(sql, article))
                .filter(wanted -> !isSuspect(sql, wanted.to()))
                .map(wanted -> replyTo(sql, article).map(wanted::to).orElse(wanted));
    }

    private WantedResponse to(MailAddress address) {
        return new WantedResponse(article, ticket, number, queue, type, address, subject, html);
    }

    private static boolean isAnswered(Sql sql, ArticleId article) {
        return sql.exists("select 1 from article where answers = ? and auto_response = true", article.value());
    }

    private static boolean isSuspect(Sql sql, MailAddress sender) {
        return sql.exists("select 1 from spam_sender where address_key = ?", Texts.cut(sender.key(), 400));
    }

    private static Optional<MailAddress> replyTo(Sql sql, ArticleId article) {
        return sql.first(
                "select name, address from article_recipient where article_id = ? and kind = 'REPLY_TO'"
                        + " and address like '%_@_%' order by position",
                row -> new MailAddress(row.text(1), row.text(2)), article.value());
    }
}
