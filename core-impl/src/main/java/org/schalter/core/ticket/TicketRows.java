package org.schalter.core.ticket;

import java.util.List;
import java.util.Optional;
import org.schalter.core.store.Sql;
import org.schalter.identity.AgentId;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.ticket.Article;
import org.schalter.ticket.Article.Body;
import org.schalter.ticket.Article.Channel;
import org.schalter.ticket.Article.Envelope;
import org.schalter.ticket.Article.Kind;
import org.schalter.ticket.Article.Sender;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.Priority;
import org.schalter.ticket.PriorityId;
import org.schalter.ticket.StateId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.Ticket.Assignment;
import org.schalter.ticket.Ticket.QueueRef;
import org.schalter.ticket.Ticket.Times;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;
import org.schalter.ticket.TicketState;

/** Stand-in: reads single tickets and articles. */
final class TicketRows {

    Optional<Ticket> byNumber(Sql sql, TicketNumber number) {
        return sql.first(
                "select t.id, t.number, t.title, q.id, q.name, s.id, s.key_name, s.state_type, p.id, p.key_name,"
                        + " p.priority_level, t.customer_name, t.customer_address, t.owner_id, a.name, t.locked,"
                        + " t.created, t.changed, t.pending_until, t.version from ticket t"
                        + " join queue q on q.id = t.queue_id join ticket_state s on s.id = t.state_id"
                        + " join priority p on p.id = t.priority_id left join agent a on a.id = t.owner_id"
                        + " where t.number = ?",
                TicketRows::ticket,
                number.value());
    }

    Optional<Article> article(Sql sql, ArticleId id) {
        return sql.first(
                "select id, ticket_id, number, channel, sender, visible, auto_response, author_name, from_name,"
                        + " from_address, subject, message_id, body_text, created from article where id = ?",
                TicketRows::article,
                id.value());
    }

    private static Ticket ticket(Sql.Row row) throws java.sql.SQLException {
        var address = row.text(13);
        return new Ticket(
                new TicketId(row.number(1)),
                new TicketNumber(row.text(2)),
                row.text(3),
                new QueueRef(new QueueId(row.number(4)), row.text(5)),
                new TicketState(new StateId(row.number(6)), row.text(7), StateType.valueOf(row.text(8))),
                new Priority(new PriorityId(row.number(9)), row.text(10), row.integer(11)),
                address.isEmpty() ? Optional.empty() : Optional.of(new MailAddress(row.text(12), address)),
                new Assignment(row.optionalNumber(14).map(AgentId::new), row.text(15), row.flag(16)),
                new Times(row.instant(17), row.instant(18), row.optionalInstant(19)),
                row.number(20));
    }

    private static Article article(Sql.Row row) throws java.sql.SQLException {
        var from = row.optionalText(10).map(address -> MailAddress.of(address));
        return new Article(
                new ArticleId(row.number(1)),
                new TicketId(row.number(2)),
                row.integer(3),
                new Kind(Channel.valueOf(row.text(4)), Sender.valueOf(row.text(5)), row.flag(6), row.flag(7), row.text(8)),
                new Envelope(from, List.of(), List.of(), List.of(), row.text(11), row.text(12)),
                new Body(row.text(13), Optional.empty()),
                row.instant(14),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
