package org.schalter.core.identity;

import java.time.Instant;
import org.schalter.core.store.Hashes;
import org.schalter.core.store.Sql;
import org.schalter.identity.AgentId;
import org.schalter.setup.Setup.NewAgent;

/** Writes agents and their tokens; only hashes of secrets are kept. */
public final class NewAgents {

    private static final int SHORTEST_PASSWORD = 8;
    private static final Passwords PASSWORDS = new Passwords();

    private NewAgents() {}

    public static void insert(Sql sql, AgentId id, NewAgent agent, Instant now) {
        if (agent.password().length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("a password needs " + SHORTEST_PASSWORD + " characters");
        }
        var key = AgentRows.loginKey(agent.login());
        if (key.isEmpty() || sql.exists("select 1 from agent where login_key = ?", key)) {
            throw new IllegalArgumentException("login is taken or empty: " + agent.login());
        }
        sql.change(
                "insert into agent (id, login, login_key, name, address, language, password_hash, support, active,"
                        + " created) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                agent.login().strip(),
                key,
                agent.name(),
                agent.address().address(),
                agent.language().getLanguage(),
                PASSWORDS.hash(agent.password()),
                agent.support(),
                true,
                now);
    }

    /** The new token in clear; it is shown only once. */
    public static String addToken(Sql sql, AgentId agent, String label, Instant now) {
        var token = Secrets.next();
        sql.change(
                "insert into api_token (hash, agent_id, label, created) values (?, ?, ?, ?)",
                Hashes.of(token),
                agent.value(),
                label,
                now);
        return token;
    }
}
