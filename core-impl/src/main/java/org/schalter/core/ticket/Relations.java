package org.schalter.core.ticket;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schalter.core.store.Sql;
import org.schalter.identity.AgentId;
import org.schalter.identity.Permission;
import org.schalter.ticket.Article;
import org.schalter.ticket.LinkType;
import org.schalter.ticket.StateId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketDetails;
import org.schalter.ticket.TicketLink;
import org.schalter.ticket.TicketNumber;
import org.schalter.ticket.TicketReader.ArticleRow;
import org.schalter.ticket.TicketState;

/** Puts together what stands around tickets and articles, in a fixed number of statements. */
final class Relations {

    private static final String LINKED = " join ticket o on o.id = %s join ticket_state s on s.id = o.state_id"
            + " join queue_right r on r.queue_id = o.queue_id and r.agent_id = ? and r.permission = '"
            + Permission.READ.name() + "'";

    private Relations() {}

    static TicketDetails details(Sql sql, Ticket ticket, AgentId agent) {
        long id = ticket.id().value();
        return new TicketDetails(
                ticket,
                ArticleReading.list(sql, "a.ticket_id = ?", id),
                links(sql, id, agent),
                mergedInto(sql, id, agent),
                sql.exists("select 1 from watcher where ticket_id = ? and agent_id = ?", id, agent.value()));
    }

    /** Articles by id, each with its ticket's number and whether the product answered it. */
    static List<ArticleRow> rows(Sql sql, String condition, Object... parameters) {
        var articles = ArticleReading.list(sql, condition, parameters).stream()
                .sorted((one, other) -> Long.compare(one.id().value(), other.id().value()))
                .toList();
        if (articles.isEmpty()) {
            return List.of();
        }
        var numbers = numbers(sql, articles);
        var answered = answered(sql, articles);
        return articles.stream()
                .map(article -> new ArticleRow(
                        numbers.get(article.ticket().value()), article, answered.contains(article.id().value())))
                .toList();
    }

    private static List<TicketLink> links(Sql sql, long ticket, AgentId agent) {
        var select = "select l.link_type, %s, o.number, o.title, s.id, s.key_name, s.state_type from ticket_link l";
        return sql.list(
                select.formatted(1) + LINKED.formatted("l.target_id") + " where l.source_id = ? union all "
                        + select.formatted(0) + LINKED.formatted("l.source_id") + " where l.target_id = ?",
                row -> new TicketLink(
                        LinkType.valueOf(row.text(1)),
                        row.integer(2) == 1,
                        new TicketNumber(row.text(3)),
                        row.text(4),
                        new TicketState(new StateId(row.number(5)), row.text(6), StateType.valueOf(row.text(7)))),
                agent.value(),
                ticket,
                agent.value(),
                ticket);
    }

    private static Optional<TicketNumber> mergedInto(Sql sql, long ticket, AgentId agent) {
        return sql.first(
                "select o.number from ticket t" + LINKED.formatted("t.merged_into") + " where t.id = ?",
                row -> new TicketNumber(row.text(1)),
                agent.value(),
                ticket);
    }

    private static Map<Long, TicketNumber> numbers(Sql sql, List<Article> articles) {
        var ids = articles.stream().map(article -> article.ticket().value()).distinct().toArray();
        var numbers = new HashMap<Long, TicketNumber>();
        sql.list(
                        "select id, number from ticket where id in (" + Sql.places(ids.length) + ")",
                        row -> Map.entry(row.number(1), new TicketNumber(row.text(2))),
                        ids)
                .forEach(found -> numbers.put(found.getKey(), found.getValue()));
        return numbers;
    }

    private static Set<Long> answered(Sql sql, List<Article> articles) {
        var ids = articles.stream().map(article -> article.id().value()).toArray();
        return new HashSet<>(sql.list(
                "select answers from article where auto_response = true and answers in (" + Sql.places(ids.length) + ")",
                row -> row.number(1),
                ids));
    }
}
