package org.schalter.core.setup;

import org.schalter.core.queue.QueueRows;
import org.schalter.core.store.Ids;
import org.schalter.core.store.Sql;
import org.schalter.mail.MailAddress;
import org.schalter.queue.Queue;
import org.schalter.queue.QueueId;
import org.schalter.setup.Setup.NewQueue;

/** Writes queues with their addresses. */
final class QueueWriter {

    private final Ids ids;

    QueueWriter(Ids ids) {
        this.ids = ids;
    }

    QueueId insert(Sql sql, NewQueue queue) {
        var name = checked(sql, queue.name());
        var id = new QueueId(ids.next("queue"));
        sql.change(
                "insert into queue (id, name, name_key, parent_id, sender_name, sender_address, send_window, follow_up)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                name,
                QueueRows.nameKey(name),
                Sql.orNull(parent(sql, name)),
                queue.sender().name(),
                queue.sender().address(),
                queue.sendWindow().toMillis(),
                "REOPEN");
        queue.addresses().forEach(address -> claim(sql, id, address));
        return id;
    }

    private static String checked(Sql sql, String name) {
        for (var part : name.split("::", -1)) {
            if (part.isBlank() || part.contains(":")) {
                throw new IllegalArgumentException("not a queue name: " + name);
            }
        }
        if (QueueRows.byName(sql, name).isPresent()) {
            throw new IllegalArgumentException("there is a queue " + name);
        }
        return name.strip();
    }

    private static @org.jspecify.annotations.Nullable Long parent(Sql sql, String name) {
        int end = name.lastIndexOf("::");
        if (end < 0) {
            return null;
        }
        var parent = name.substring(0, end);
        return QueueRows.byName(sql, parent)
                .map(Queue::id)
                .map(QueueId::value)
                .orElseThrow(() -> new IllegalArgumentException("there is no queue " + parent));
    }

    private static void claim(Sql sql, QueueId queue, String address) {
        var key = MailAddress.of(address).key();
        if (sql.exists("select 1 from queue_address where address_key = ?", key)) {
            throw new IllegalArgumentException("address belongs to a queue already: " + address);
        }
        sql.change("insert into queue_address (address_key, queue_id) values (?, ?)", key, queue.value());
    }
}
