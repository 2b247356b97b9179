package org.schalter.core.history;

import java.sql.SQLException;
import java.util.List;
import org.schalter.core.store.Sql;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.event.LogEntry.Origin;
import org.schalter.identity.AgentId;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketId;

/** Reads the history as it was written. */
public final class HistoryRows {

    private static final String SELECT = "select position, operation, ticket_id, event_type, agent_id, actor_name,"
            + " action_id, bundle_version, happened, article_id, payload from history";

    private HistoryRows() {}

    /** In order. */
    public static List<LogEntry> ofTicket(Sql sql, TicketId ticket) {
        return sql.list(SELECT + " where ticket_id = ? order by position", HistoryRows::read, ticket.value());
    }

    /** The next entries behind a position, in order. */
    public static List<LogEntry> after(Sql sql, long position, int most) {
        return sql.list(
                SELECT + " where position > ? order by position fetch first " + most + " rows only",
                HistoryRows::read,
                position);
    }

    /** The position of the newest entry; 0 for an empty history. */
    public static long head(Sql sql) {
        return sql.number("select position from history_head where id = 1");
    }

    private static LogEntry read(Sql.Row row) throws SQLException {
        return new LogEntry(
                row.number(1),
                row.number(2),
                new TicketId(row.number(3)),
                EventType.valueOf(row.text(4)),
                new Origin(row.optionalNumber(5).map(AgentId::new), row.text(6), row.text(7), row.text(8)),
                row.instant(9),
                row.optionalNumber(10).map(ArticleId::new),
                Payload.read(row.text(11)));
    }
}
