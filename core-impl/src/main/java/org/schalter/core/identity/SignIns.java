package org.schalter.core.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.store.Hashes;
import org.schalter.core.store.Sql;
import org.schalter.core.transaction.Transactions;
import org.schalter.identity.Agent;
import org.schalter.identity.AgentId;
import org.schalter.identity.Logins;
import org.schalter.identity.Session;

/**
 * Sessions and tokens, kept by hash. A session ends after two hours without a request and after sixteen in all; its last
 * use is written at most once a minute.
 */
@Component
public final class SignIns implements Logins {

    private static final Duration LONGEST_IDLE = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofHours(16);
    private static final Duration USE_WRITTEN_EVERY = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Clock clock;
    private final Passwords passwords = new Passwords();
    private final Throttle throttle;

    @Activate
    public SignIns(@Reference Transactions transactions) {
        this(transactions, Clock.systemUTC());
    }

    public SignIns(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.throttle = new Throttle(clock);
    }

    @Override
    public Optional<String> signIn(String login, String password) {
        var key = AgentRows.loginKey(login);
        if (!throttle.allows(key)) {
            return Optional.empty();
        }
        if (!isRight(key, password)) {
            throttle.failed(key);
            return Optional.empty();
        }
        throttle.succeeded(key);
        return transactions.call(
                transaction -> AgentRows.byLogin(transaction.sql(), key).map(agent -> begin(transaction.sql(), agent)));
    }

    @Override
    public Optional<Session> session(String secret) {
        var hash = Hashes.of(secret);
        return transactions.call(transaction -> find(transaction.sql(), hash)
                .flatMap(row -> AgentRows.byId(transaction.sql(), row.agent())
                        .map(agent -> used(transaction.sql(), hash, row, agent))));
    }

    @Override
    public void signOut(String secret) {
        transactions.run(
                transaction -> transaction.sql().change("delete from agent_session where hash = ?", Hashes.of(secret)));
    }

    @Override
    public Optional<Agent> byToken(String token) {
        return transactions.read(sql -> sql.first(
                        "select agent_id from api_token where hash = ?", row -> row.number(1), Hashes.of(token))
                .flatMap(agent -> AgentRows.byId(sql, new AgentId(agent))));
    }

    private boolean isRight(String login, String password) {
        var hash = transactions.read(sql -> sql.first(
                "select password_hash from agent where login_key = ? and active = true", row -> row.text(1), login));
        return hash.map(found -> passwords.fits(password, found)).orElseGet(() -> passwords.fitsNobody(password));
    }

    private String begin(Sql sql, Agent agent) {
        var secret = Secrets.next();
        sql.change("delete from agent_session where used < ?", clock.instant().minus(LONGEST_IDLE));
        sql.change(
                "insert into agent_session (hash, agent_id, form_token, created, used) values (?, ?, ?, ?, ?)",
                Hashes.of(secret),
                agent.id().value(),
                Secrets.next(),
                clock.instant(),
                clock.instant());
        return secret;
    }

    private Optional<SessionRow> find(Sql sql, String hash) {
        return sql.first(
                "select agent_id, form_token, used from agent_session where hash = ? and used > ? and created > ?",
                row -> new SessionRow(new AgentId(row.number(1)), row.text(2), row.instant(3)),
                hash,
                clock.instant().minus(LONGEST_IDLE),
                clock.instant().minus(LONGEST));
    }

    private Session used(Sql sql, String hash, SessionRow row, Agent agent) {
        if (row.used().isBefore(clock.instant().minus(USE_WRITTEN_EVERY))) {
            sql.change("update agent_session set used = ? where hash = ?", clock.instant(), hash);
        }
        return new Session(agent, row.formToken());
    }

    private record SessionRow(AgentId agent, String formToken, Instant used) {}
}
