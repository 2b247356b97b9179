package org.schalter.core.form;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.store.Sql;
import org.schalter.core.store.Transactions;
import org.schalter.queue.QueueId;
import org.schalter.queue.Template;
import org.schalter.queue.TemplateId;
import org.schalter.text.RichText;

/** The templates that forms offer (requirements 36-38). Thread-safe. */
@Component(service = Templates.class)
public final class Templates {

    private static final String SELECT = "select t.id, t.name, t.occasion, t.html from template t";

    private final Transactions transactions;

    @Activate
    public Templates(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    /** Templates of the queue for the occasion, by name. */
    public List<Template> offered(QueueId queue, Template.Occasion occasion) {
        return transactions.read(sql -> sql.list(
                SELECT + " join queue_template q on q.template_id = t.id where q.queue_id = ? and t.occasion = ?"
                        + " order by t.name, t.id",
                Templates::read,
                queue.value(),
                occasion));
    }

    public Optional<Template> find(TemplateId id) {
        return transactions.read(sql -> sql.first(SELECT + " where t.id = ?", Templates::read, id.value()));
    }

    private static Template read(Sql.Row row) throws SQLException {
        return new Template(
                new TemplateId(row.number(1)),
                row.text(2),
                Template.Occasion.valueOf(row.text(3)),
                new RichText(row.text(4)));
    }
}
