package org.schalter.core.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schalter.action.ActionDeniedException;
import org.schalter.core.store.Ids;
import org.schalter.core.transaction.Transactions;
import org.schalter.form.Upload;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.identity.Agents;
import org.schalter.identity.Permission;
import org.schalter.queue.Queue;
import org.schalter.queue.QueueId;
import org.schalter.queue.Queues;
import org.schalter.ticket.Article;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketNumber;

/** What the editors of one execution share: who acts, what was recorded, and whether recording is still allowed. */
final class Recording {

    private static final String SPAM = "Spam";

    private final Desk desk;
    private final Actor actor;
    private final ChangeSet changes = new ChangeSet();
    private final Map<TicketNumber, Recorder> recorders = new HashMap<>();
    private volatile boolean closed;

    /** The core's parts that recording needs. */
    record Desk(Transactions transactions, TicketRows rows, Catalog catalog, Agents agents, Queues queues, Ids ids) {}

    Recording(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }

    Catalog catalog() {
        return desk.catalog();
    }

    ChangeSet changes() {
        return changes;
    }

    void close() {
        closed = true;
    }

    void add(Change change) {
        checkOpen();
        changes.add(change);
    }

    void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the editor is closed: execute has returned or was cut off");
        }
    }

    Optional<Recorder> open(TicketNumber number, Permission permission) {
        checkOpen();
        var known = Optional.ofNullable(recorders.get(number));
        return known.isPresent() ? known : read(number, permission);
    }

    /** What is only referred to may change meanwhile, so its version is not kept. */
    Optional<Ticket> look(TicketNumber number) {
        checkOpen();
        return desk.transactions()
                .read(sql -> desk.rows().byNumber(sql, number))
                .filter(ticket -> permits(Permission.READ, ticket.queue().id()));
    }

    /** The nearest queue for spam: beside the queue, then up the tree. */
    Queue spamQueue(String from) {
        var queues = desk.queues().permitted(Permission.READ, Actor.system("core"));
        for (var above = from; ; above = above.contains("::") ? above.substring(0, above.lastIndexOf("::")) : "") {
            var wanted = above.isEmpty() ? SPAM : above + "::" + SPAM;
            var found =
                    queues.stream().filter(queue -> queue.name().equals(wanted)).findFirst();
            if (found.isPresent() || above.isEmpty()) {
                return found.orElseThrow(() -> new IllegalStateException("there is no queue " + SPAM));
            }
        }
    }

    Recorder create(Ticket ticket) {
        changes.create(ticket);
        return remember(ticket);
    }

    ArticleId nextArticle() {
        return new ArticleId(desk.ids().next("article"));
    }

    Optional<Article> article(ArticleId id) {
        return desk.transactions().read(sql -> desk.rows().article(sql, id));
    }

    List<NewArticle.StoredPart> parts(List<Upload> uploads) {
        return desk.transactions().read(sql -> UploadedFiles.resolve(sql, uploads, actor));
    }

    Queue queue(QueueId id, Permission needed) {
        if (!permits(needed, id)) {
            throw new ActionDeniedException(needed + " on queue " + id.value());
        }
        return desk.queues()
                .find(id, Actor.system("core"))
                .orElseThrow(() -> new IllegalArgumentException("no such queue: " + id.value()));
    }

    String agentName(AgentId agent) {
        return desk.agents()
                .find(agent)
                .orElseThrow(() -> new IllegalArgumentException("no such agent: " + agent.value()))
                .name();
    }

    private boolean permits(Permission permission, QueueId queue) {
        return desk.agents().permits(actor, permission, queue);
    }

    private Optional<Recorder> read(TicketNumber number, Permission permission) {
        return desk.transactions()
                .read(sql -> desk.rows().byNumber(sql, number))
                .filter(ticket -> permits(permission, ticket.queue().id()))
                .map(this::seen);
    }

    private Recorder seen(Ticket ticket) {
        changes.seen(ticket);
        return remember(ticket);
    }

    private Recorder remember(Ticket ticket) {
        var recorder = new Recorder(this, ticket);
        recorders.put(ticket.number(), recorder);
        return recorder;
    }
}
