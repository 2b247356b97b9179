package org.schalter.core.ticket;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.schalter.core.store.Dialect;
import org.schalter.identity.AgentId;
import org.schalter.identity.Permission;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketQuery;
import org.schalter.ticket.TicketQuery.Sort;

/** A ticket list as a statement: filtered by the reader's right in the query, in one of the orders that have an index. */
final class ListQuery {

    private static final int MOST = 2_000;
    private static final int PREVIEW = 160;

    private final Dialect dialect;
    private final TicketQuery query;
    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder condition = new StringBuilder();

    ListQuery(Dialect dialect, TicketQuery query, AgentId reader) {
        this.dialect = dialect;
        this.query = query;
        where(
                "exists (select 1 from queue_right r where r.agent_id = ? and r.permission = ? and r.queue_id = t.queue_id)");
        Collections.addAll(parameters, reader.value(), Permission.READ);
        query.queue().ifPresent(queue -> with("t.queue_id = ?", queue.value()));
        addStates();
        if (query.availableOnly()) {
            with("t.locked = ?", false);
        }
    }

    /** One page, with the beginning of each ticket's newest article. */
    String page() {
        int size = query.window().size();
        long offset = Math.min((query.window().page() - 1L) * size, MOST - size);
        return "select " + TicketRows.COLUMNS + ", (select " + preview() + " from article a where a.ticket_id = t.id"
                + " and a.number = t.article_count) from ticket t" + hint() + TicketRows.NAMES + condition + order()
                + " offset " + offset + " rows fetch next " + size + " rows only";
    }

    String count() {
        return "select count(*) from (select t.id from ticket t" + condition + " fetch first " + MOST
                + " rows only) as hits";
    }

    /** For machines: by id, above one. */
    String after(TicketId after) {
        with("t.id > ?", after.value());
        return "select " + TicketRows.COLUMNS + " from ticket t" + TicketRows.NAMES + condition
                + " order by t.id fetch first " + query.window().size() + " rows only";
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private void addStates() {
        if (query.states().isEmpty()) {
            with("t.listed = ?", true);
            return;
        }
        where("t.state_id in (select w.id from ticket_state w where w.key_name in ("
                + String.join(", ", Collections.nCopies(query.states().size(), "?")) + "))");
        parameters.addAll(query.states());
    }

    private void with(String term, Object parameter) {
        where(term);
        parameters.add(parameter);
    }

    private void where(String term) {
        condition.append(condition.isEmpty() ? " where " : " and ").append(term);
    }

    private String preview() {
        return dialect == Dialect.DERBY
                ? "substr(a.body_text, 1, " + PREVIEW + ")"
                : "left(a.body_text, " + PREVIEW + ")";
    }

    /** Only where queue and listed come first in the index do we know that it is the right one. */
    private String hint() {
        if (query.queue().isEmpty() || !query.states().isEmpty()) {
            return "";
        }
        return dialect.useIndex(
                switch (query.sort()) {
                    case OLDEST_FIRST -> "ticket_queue_created";
                    case NEWEST_FIRST -> "ticket_queue_created_desc";
                    case PRIORITY_FIRST -> "ticket_queue_priority";
                    case CHANGED_LAST_FIRST -> "ticket_queue_changed_desc";
                });
    }

    private String order() {
        Sort sort = query.sort();
        return switch (sort) {
            case OLDEST_FIRST -> " order by t.created, t.id";
            case NEWEST_FIRST -> " order by t.created desc, t.id desc";
            case PRIORITY_FIRST -> " order by t.priority_id desc, t.created, t.id";
            case CHANGED_LAST_FIRST -> " order by t.changed desc, t.id desc";
        };
    }
}
