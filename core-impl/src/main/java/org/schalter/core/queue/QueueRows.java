package org.schalter.core.queue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.schalter.core.store.Sql;
import org.schalter.identity.AgentId;
import org.schalter.identity.Permission;
import org.schalter.mail.MailAddress;
import org.schalter.queue.Queue;
import org.schalter.queue.QueueCount;
import org.schalter.queue.QueueId;

/** Reads queues. */
public final class QueueRows {

    private static final String COLUMNS = "q.id, q.name, q.sender_name, q.sender_address, q.send_window";
    private static final String RIGHT =
            " join queue_right r on r.queue_id = q.id and r.agent_id = ? and r.permission = ?";

    private QueueRows() {}

    public static String nameKey(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public static Optional<Queue> byId(Sql sql, QueueId id) {
        return sql.first("select " + COLUMNS + " from queue q where q.id = ?", QueueRows::read, id.value());
    }

    public static Optional<Queue> byName(Sql sql, String name) {
        return sql.first("select " + COLUMNS + " from queue q where q.name_key = ?", QueueRows::read, nameKey(name));
    }

    /** The queue that an inbound address belongs to. */
    public static Optional<Queue> byAddress(Sql sql, MailAddress address) {
        return sql.first(
                "select " + COLUMNS + " from queue q join queue_address a on a.queue_id = q.id where a.address_key = ?",
                QueueRows::read,
                address.key());
    }

    /** All addresses of our own, in and out, as keys. */
    public static List<String> ownAddresses(Sql sql) {
        return sql.list(
                "select address_key from queue_address union select lower(sender_address) from queue",
                row -> row.text(1));
    }

    static List<Queue> all(Sql sql) {
        return sql.list("select " + COLUMNS + " from queue q order by q.name_key", QueueRows::read);
    }

    static List<Queue> permitted(Sql sql, Permission permission, AgentId agent) {
        return sql.list(
                "select " + COLUMNS + " from queue q" + RIGHT + " order by q.name_key",
                QueueRows::read,
                agent.value(),
                permission);
    }

    static List<QueueCount> counts(Sql sql, AgentId agent) {
        return sql.list(
                "select " + COLUMNS + ", count(t.id), sum(case when t.locked = false then 1 else 0 end) from queue q"
                        + RIGHT + " left join ticket t on t.queue_id = q.id and t.listed = true"
                        + " group by " + COLUMNS + ", q.name_key order by q.name_key",
                row -> new QueueCount(read(row), row.integer(6), row.integer(7)),
                agent.value(),
                Permission.READ);
    }

    private static Queue read(Sql.Row row) throws SQLException {
        return new Queue(
                new QueueId(row.number(1)),
                row.text(2),
                new MailAddress(row.text(3), row.text(4)),
                Duration.ofMillis(row.number(5)));
    }
}
