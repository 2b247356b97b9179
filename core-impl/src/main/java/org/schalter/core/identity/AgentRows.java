package org.schalter.core.identity;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.schalter.core.store.Sql;
import org.schalter.identity.Agent;
import org.schalter.identity.AgentId;
import org.schalter.identity.Permission;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;

/** Reads agents; only active ones are found. */
final class AgentRows {

    private static final String SELECT =
            "select a.id, a.login, a.name, a.address, a.language, a.support from agent a where a.active = true";

    private AgentRows() {}

    static String loginKey(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    static Optional<Agent> byId(Sql sql, AgentId id) {
        return sql.first(SELECT + " and a.id = ?", AgentRows::read, id.value());
    }

    static Optional<Agent> byLogin(Sql sql, String login) {
        return sql.first(SELECT + " and a.login_key = ?", AgentRows::read, loginKey(login));
    }

    static List<Agent> permitted(Sql sql, Permission permission, QueueId queue) {
        return sql.list(
                SELECT + " and exists (select 1 from queue_right r where r.agent_id = a.id and r.permission = ?"
                        + " and r.queue_id = ?) order by a.name, a.id",
                AgentRows::read,
                permission,
                queue.value());
    }

    private static Agent read(Sql.Row row) throws SQLException {
        return new Agent(
                new AgentId(row.number(1)),
                row.text(2),
                row.text(3),
                new MailAddress(row.text(3), row.text(4)),
                Locale.forLanguageTag(row.text(5)),
                row.flag(6));
    }
}
