package org.schalter.core.action;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.OpeningId;
import org.schalter.action.OpeningNotFoundException;
import org.schalter.core.store.Hashes;
import org.schalter.core.store.Sql;
import org.schalter.core.store.Transactions;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;

/** The forms that agents have open, as rows; ids are known to their agents only and stand here by hash. Thread-safe. */
@Component(service = Openings.class)
public final class Openings {

    /** A form not seen for so long was probably closed with its tab. */
    private static final Duration ALIVE = Duration.ofHours(1);

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String COLUMNS =
            "select o.id, o.agent_id, o.ticket_id, o.article_id, o.action_id, o.bundle_version, o.lock_generation, t.number"
                    + " from opening o left join ticket t on t.id = o.ticket_id";

    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public Openings(@Reference Transactions transactions) {
        this(transactions, Clock.systemUTC());
    }

    public Openings(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    OpeningId add(ActionEntry entry, AgentId agent, Optional<TicketId> ticket, Optional<ArticleId> article) {
        var id = newId();
        transactions.run(transaction -> transaction
                .sql()
                .change(
                        "insert into opening (id, agent_id, ticket_id, article_id, action_id, bundle_version, opened,"
                                + " last_seen) values (?, ?, ?, ?, ?, ?, ?, ?)",
                        Hashes.of(id.value()),
                        agent.value(),
                        Sql.orNull(ticket.map(TicketId::value).orElse(null)),
                        Sql.orNull(article.map(ArticleId::value).orElse(null)),
                        entry.id(),
                        entry.version(),
                        clock.instant(),
                        clock.instant()));
        return id;
    }

    /** The opening took the lock, or took it over. */
    void holdsLock(String hash, long generation) {
        transactions.run(transaction ->
                transaction.sql().change("update opening set lock_generation = ? where id = ?", generation, hash));
    }

    void holdsNoLock(String hash) {
        transactions.run(transaction ->
                transaction.sql().change("update opening set lock_generation = null where id = ?", hash));
    }

    /** @throws OpeningNotFoundException for everybody but its agent */
    Opening require(OpeningId id, Actor actor) {
        var hash = Hashes.of(id.value());
        long agent = actor.agent().map(AgentId::value).orElse(-1L);
        return transactions.call(transaction -> {
            transaction.sql().change("update opening set last_seen = ? where id = ?", clock.instant(), hash);
            return transaction
                    .sql()
                    .first(COLUMNS + " where o.id = ? and o.agent_id = ?", Openings::read, hash, agent)
                    .orElseThrow(() -> new OpeningNotFoundException("no such open form for " + actor.name()));
        });
    }

    /** @throws OpeningNotFoundException if somebody else closed it meanwhile */
    void close(Opening opening) {
        transactions.run(transaction -> {
            if (transaction.sql().change("delete from opening where id = ?", opening.hash()) == 0) {
                throw new OpeningNotFoundException("this form was submitted or closed already");
            }
        });
    }

    /** Another form that the agent has open on the same ticket. */
    Optional<Opening> another(Opening opening) {
        return opening.ticket()
                .flatMap(ticket -> transactions.read(sql -> sql.first(
                        COLUMNS + " where o.ticket_id = ? and o.agent_id = ? and o.id <> ? and o.last_seen > ?"
                                + " order by o.last_seen desc",
                        Openings::read,
                        ticket.value(),
                        opening.agent().value(),
                        opening.hash(),
                        clock.instant().minus(ALIVE))));
    }

    /** Those that hold a lock. */
    List<Opening> locking() {
        return transactions.read(sql -> sql.list(COLUMNS + " where o.lock_generation is not null", Openings::read));
    }

    void sweep() {
        transactions.run(transaction -> transaction
                .sql()
                .change("delete from opening where last_seen < ?", clock.instant().minus(KEPT)));
    }

    private OpeningId newId() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return new OpeningId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static Opening read(Sql.Row row) throws SQLException {
        return new Opening(
                row.text(1),
                new AgentId(row.number(2)),
                row.optionalNumber(3).map(TicketId::new),
                row.optionalText(8).map(TicketNumber::new),
                row.optionalNumber(4).map(ArticleId::new),
                row.text(5),
                row.text(6),
                row.optionalNumber(7));
    }
}
