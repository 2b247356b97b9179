package org.schalter.core.ticket;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.history.HistoryRows;
import org.schalter.core.store.Contents;
import org.schalter.core.store.Dialect;
import org.schalter.core.store.Hashes;
import org.schalter.core.store.Schema;
import org.schalter.core.store.Sql;
import org.schalter.core.store.Transactions;
import org.schalter.event.LogEntry;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.identity.Permission;
import org.schalter.ticket.Article;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.Priority;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketDetails;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketList;
import org.schalter.ticket.TicketNumber;
import org.schalter.ticket.TicketQuery;
import org.schalter.ticket.TicketReader;
import org.schalter.ticket.TicketState;

/** What an agent may see of tickets: the right stands in each query. Only agents read. */
@Component
public final class TicketReading implements TicketReader {

    private static final String READABLE = " join queue_right r on r.queue_id = t.queue_id and r.agent_id = ?"
            + " and r.permission = '" + Permission.READ.name() + "'";
    private static final String TICKET = "select " + TicketRows.COLUMNS + " from ticket t" + TicketRows.NAMES + READABLE;
    private static final String READABLE_ARTICLE = "exists (select 1 from ticket t" + READABLE
            + " where t.id = a.ticket_id)";

    private final Transactions transactions;
    private final Catalog catalog;
    private final Contents contents;
    private final Dialect dialect;

    @Activate
    public TicketReading(
            @Reference Transactions transactions,
            @Reference Catalog catalog,
            @Reference Contents contents,
            @Reference Schema schema) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.contents = contents;
        this.dialect = schema.dialect();
    }

    @Override
    public Optional<Ticket> find(TicketNumber number, Actor actor) {
        return ifAgent(actor, (sql, agent) -> byNumber(sql, number, agent)).flatMap(found -> found);
    }

    @Override
    public Optional<Ticket> find(TicketId id, Actor actor) {
        return ifAgent(
                        actor,
                        (sql, agent) -> sql.first(
                                TICKET + " where t.id = ?", TicketRows::read, agent.value(), id.value()))
                .flatMap(found -> found);
    }

    @Override
    public Optional<TicketDetails> details(TicketNumber number, Actor actor) {
        return ifAgent(actor, (sql, agent) -> byNumber(sql, number, agent)
                        .map(ticket -> Relations.details(sql, ticket, agent)))
                .flatMap(found -> found);
    }

    @Override
    public TicketList list(TicketQuery query, Actor actor) {
        return ifAgent(actor, (sql, agent) -> {
                    var statement = new ListQuery(dialect, query, agent);
                    var rows = sql.list(
                            statement.page(),
                            row -> new TicketList.Row(TicketRows.read(row), row.text(TicketRows.WIDTH + 1)),
                            statement.parameters());
                    return new TicketList(rows, (int) sql.number(statement.count(), statement.parameters()));
                })
                .orElseGet(() -> new TicketList(List.of(), 0));
    }

    @Override
    public List<Ticket> after(TicketId after, TicketQuery query, Actor actor) {
        return ifAgent(actor, (sql, agent) -> {
                    var statement = new ListQuery(dialect, query, agent);
                    return sql.list(statement.after(after), TicketRows::read, statement.parameters());
                })
                .orElse(List.of());
    }

    @Override
    public List<LogEntry> history(TicketNumber number, Actor actor) {
        return ifAgent(actor, (sql, agent) -> byNumber(sql, number, agent)
                        .map(ticket -> HistoryRows.ofTicket(sql, ticket.id()))
                        .orElse(List.of()))
                .orElse(List.of());
    }

    @Override
    public Optional<Article> article(ArticleId id, Actor actor) {
        return ifAgent(actor, (sql, agent) -> article(sql, id, agent)).flatMap(found -> found);
    }

    @Override
    public List<ArticleRow> articlesAfter(ArticleId after, int limit, Actor actor) {
        return ifAgent(
                        actor,
                        (sql, agent) -> Relations.rows(
                                sql,
                                "a.id in (select a.id from article a where a.id > ? and " + READABLE_ARTICLE
                                        + " order by a.id fetch first " + limit + " rows only)",
                                after.value(),
                                agent.value()))
                .orElse(List.of());
    }

    @Override
    public List<ArticleRow> articlesByMessageId(String messageId, Actor actor) {
        var bare = messageId.strip().replaceAll("^<|>$", "");
        return ifAgent(
                        actor,
                        (sql, agent) -> Relations.rows(
                                sql, "a.message_id_hash = ? and " + READABLE_ARTICLE, Hashes.of(bare), agent.value()))
                .orElse(List.of());
    }

    @Override
    public Optional<InputStream> attachment(ArticleId article, int position, Actor actor) {
        return content(
                "select p.sha256 from attachment p join article a on a.id = p.article_id where a.id = ?"
                        + " and p.position = " + position + " and " + READABLE_ARTICLE,
                article,
                actor);
    }

    @Override
    public Optional<InputStream> source(ArticleId article, Actor actor) {
        return content(
                "select a.source_sha256 from article a where a.id = ? and a.source_sha256 is not null and "
                        + READABLE_ARTICLE,
                article,
                actor);
    }

    @Override
    public List<TicketState> states() {
        return catalog.states();
    }

    @Override
    public List<Priority> priorities() {
        return catalog.priorities();
    }

    private Optional<InputStream> content(String statement, ArticleId article, Actor actor) {
        return ifAgent(actor, (sql, agent) -> sql.first(
                                statement, row -> row.text(1), article.value(), agent.value())
                        .flatMap(sha256 -> contents.open(sql, sha256)))
                .flatMap(found -> found);
    }

    private static Optional<Ticket> byNumber(Sql sql, TicketNumber number, AgentId agent) {
        return sql.first(TICKET + " where t.number = ?", TicketRows::read, agent.value(), number.value());
    }

    private static Optional<Article> article(Sql sql, ArticleId id, AgentId agent) {
        return ArticleReading.list(sql, "a.id = ? and " + READABLE_ARTICLE, id.value(), agent.value()).stream()
                .findFirst();
    }

    private <T> Optional<T> ifAgent(Actor actor, BiFunction<Sql, AgentId, T> reading) {
        return actor.agent().map(agent -> transactions.read(sql -> reading.apply(sql, agent)));
    }
}
