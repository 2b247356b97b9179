package org.schalter.core.ticket;

import java.sql.SQLException;
import java.util.Optional;
import org.schalter.core.store.Sql;
import org.schalter.identity.AgentId;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.ticket.Article;
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

/** Reads tickets as the engine sees them: all of them, whoever asks. What people may see is read by TicketReading. */
public final class TicketRows {

    static final String COLUMNS = "t.id, t.number, t.title, q.id, q.name, s.id, s.key_name, s.state_type, p.id,"
            + " p.key_name, p.priority_level, t.customer_name, t.customer_address, t.owner_id, o.name, t.locked,"
            + " t.created, t.changed, t.pending_until, t.version";
    static final String NAMES = " join queue q on q.id = t.queue_id join ticket_state s on s.id = t.state_id"
            + " join priority p on p.id = t.priority_id left join agent o on o.id = t.owner_id";
    static final int WIDTH = 20;

    private static final String SELECT = "select " + COLUMNS + " from ticket t" + NAMES;

    public Optional<Ticket> byNumber(Sql sql, TicketNumber number) {
        return sql.first(SELECT + " where t.number = ?", TicketRows::read, number.value());
    }

    public Optional<Ticket> byId(Sql sql, TicketId id) {
        return sql.first(SELECT + " where t.id = ?", TicketRows::read, id.value());
    }

    public Optional<Article> article(Sql sql, ArticleId id) {
        return ArticleReading.list(sql, "a.id = ?", id.value()).stream().findFirst();
    }

    static Ticket read(Sql.Row row) throws SQLException {
        return new Ticket(
                new TicketId(row.number(1)),
                new TicketNumber(row.text(2)),
                row.text(3),
                new QueueRef(new QueueId(row.number(4)), row.text(5)),
                new TicketState(new StateId(row.number(6)), row.text(7), StateType.valueOf(row.text(8))),
                new Priority(new PriorityId(row.number(9)), row.text(10), row.integer(11)),
                customer(row.text(12), row.text(13)),
                new Assignment(row.optionalNumber(14).map(AgentId::new), row.text(15), row.flag(16)),
                new Times(row.instant(17), row.instant(18), row.optionalInstant(19)),
                row.number(20));
    }

    private static Optional<MailAddress> customer(String name, String address) {
        return name.isEmpty() && address.isEmpty() ? Optional.empty() : Optional.of(new MailAddress(name, address));
    }
}
