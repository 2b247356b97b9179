package org.schalter.core.setup;

import java.util.List;
import org.schalter.core.mail.message.EditorHtml;
import org.schalter.core.store.Ids;
import org.schalter.core.store.Sql;
import org.schalter.queue.AutoResponseType;
import org.schalter.queue.QueueId;
import org.schalter.queue.Template;
import org.schalter.queue.TemplateId;
import org.schalter.text.RichText;

/** Writes the texts that hang on queues; all HTML passes the allow-list. */
final class QueueTexts {

    private final Ids ids;

    QueueTexts(Ids ids) {
        this.ids = ids;
    }

    long salutation(Sql sql, List<QueueId> queues, String name, RichText text) {
        return attach(sql, queues, "salutation", name, text);
    }

    long signature(Sql sql, List<QueueId> queues, String name, RichText text) {
        return attach(sql, queues, "signature", name, text);
    }

    TemplateId template(Sql sql, List<QueueId> queues, String name, Template.Occasion occasion, RichText text) {
        var id = ids.next("template");
        sql.change(
                "insert into template (id, name, occasion, html) values (?, ?, ?, ?)",
                id,
                name,
                occasion,
                EditorHtml.safe(text.html()));
        queues.forEach(queue -> sql.change(
                "insert into queue_template (queue_id, template_id) values (?, ?)", queue.value(), id));
        return new TemplateId(id);
    }

    int autoResponse(Sql sql, QueueId queue, AutoResponseType type, String subject, RichText text) {
        sql.change("delete from auto_response where queue_id = ? and response_type = ?", queue.value(), type);
        return sql.change(
                "insert into auto_response (queue_id, response_type, subject, html) values (?, ?, ?, ?)",
                queue.value(),
                type,
                subject,
                EditorHtml.safe(text.html()));
    }

    /** Table and column are two of our own names, never input. */
    private long attach(Sql sql, List<QueueId> queues, String table, String name, RichText text) {
        var id = ids.next(table);
        sql.change(
                "insert into " + table + " (id, name, html) values (?, ?, ?)", id, name, EditorHtml.safe(text.html()));
        queues.forEach(
                queue -> sql.change("update queue set " + table + "_id = ? where id = ?", id, queue.value()));
        return id;
    }
}
