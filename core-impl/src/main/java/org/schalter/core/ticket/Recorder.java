package org.schalter.core.ticket;

import java.time.Instant;
import java.util.Optional;
import org.schalter.action.ActionUnavailableException;
import org.schalter.core.store.Micros;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.identity.Permission;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.ticket.Article;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.LinkType;
import org.schalter.ticket.NewCall;
import org.schalter.ticket.NewMail;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.PriorityId;
import org.schalter.ticket.StateId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketEditor;
import org.schalter.ticket.TicketNumber;
import org.schalter.ticket.TicketState;

/** The editor an action is given: it checks and records, and never touches the database's rows. */
public final class Recorder implements TicketEditor {

    private final Recording recording;
    private Ticket ticket;

    Recorder(Recording recording, Ticket ticket) {
        this.recording = recording;
        this.ticket = ticket;
    }

    /** From now on every call is refused, on this editor and on all that were opened through it. */
    public void close() {
        recording.close();
    }

    public ChangeSet changes() {
        return recording.changes();
    }

    @Override
    public Ticket ticket() {
        return ticket;
    }

    @Override
    public Actor actor() {
        return recording.actor();
    }

    @Override
    public Optional<Article> article(ArticleId id) {
        recording.checkOpen();
        return recording.article(id).filter(article -> article.ticket().equals(ticket.id()));
    }

    @Override
    public Optional<TicketEditor> open(TicketNumber number) {
        return recording.open(number, Permission.WRITE).map(TicketEditor.class::cast);
    }

    @Override
    public Optional<Ticket> look(TicketNumber number) {
        return recording.look(number);
    }

    @Override
    public void lock() {
        var agent = actingAgent();
        if (ticket.assignment().lockedByAnotherThan(agent)) {
            throw new ActionUnavailableException(
                    "locked by " + ticket.assignment().ownerName());
        }
        if (!ticket.assignment().lockedBy(agent)) {
            assignTo(agent);
        }
    }

    @Override
    public void unlock() {
        record(new AssignmentChanges.Unlock(ticket.id(), ticket.assignment().ownerName()));
    }

    @Override
    public void assignTo(AgentId agent) {
        var name = recording.agentName(agent);
        record(new AssignmentChanges.Assign(
                ticket.id(), agent, name, ticket.assignment().ownerName()));
    }

    @Override
    public void moveTo(QueueId queue) {
        var target = recording.queue(queue, Permission.MOVE_INTO);
        record(new FieldChanges.Move(ticket.id(), ticket.queue(), new Ticket.QueueRef(target.id(), target.name())));
    }

    @Override
    public void changeState(StateId state) {
        changeState(recording
                .catalog()
                .state(state)
                .orElseThrow(() -> new IllegalArgumentException("no such state: " + state.value())));
    }

    @Override
    public void changeState(StateType type) {
        changeState(recording.catalog().state(type));
    }

    @Override
    public void waitUntil(Instant time) {
        if (!time.isAfter(Instant.now())) {
            throw new IllegalArgumentException("not in the future: " + time);
        }
        record(new FieldChanges.Wait(ticket.id(), Micros.cut(time)));
    }

    @Override
    public void changePriority(PriorityId priority) {
        var chosen = recording
                .catalog()
                .priority(priority)
                .orElseThrow(() -> new IllegalArgumentException("no such priority: " + priority.value()));
        record(new FieldChanges.Prioritise(ticket.id(), ticket.priority(), chosen));
    }

    @Override
    public void changeCustomer(MailAddress customer) {
        var before = ticket.customer().map(MailAddress::toString).orElse("");
        record(new FieldChanges.Customer(ticket.id(), before, customer));
    }

    @Override
    public void changeTitle(String title) {
        record(new FieldChanges.Title(ticket.id(), ticket.title(), Columns.cut(title.strip(), Columns.SUBJECT)));
    }

    @Override
    public ArticleId addNote(NewNote note) {
        var article = InternalArticles.note(recording, note);
        return add(article);
    }

    @Override
    public ArticleId addCall(NewCall call) {
        return add(InternalArticles.call(recording, call));
    }

    /** Any article, as it came from outside. */
    public ArticleId add(NewArticle article) {
        record(new ArticleChanges.Add(ticket.id(), article));
        return article.id();
    }

    @Override
    public ArticleId sendMail(NewMail mail) {
        var recipients = mail.recipients();
        if (recipients.to().isEmpty()
                && recipients.cc().isEmpty()
                && recipients.bcc().isEmpty()) {
            throw new IllegalArgumentException("a mail needs a recipient");
        }
        var id = recording.nextArticle();
        var actor = recording.actor();
        record(new ArticleChanges.Send(
                ticket.id(),
                ticket.number(),
                ticket.queue(),
                id,
                actor.agent(),
                actor.name(),
                mail,
                recording.parts(mail.attachments())));
        return id;
    }

    @Override
    public void moveArticlesTo(TicketEditor target) {
        var other = target.ticket();
        record(new ArticleChanges.MoveAll(
                ticket.id(), other.id(), other.number().value()));
    }

    @Override
    public void redirectTo(TicketEditor target) {
        var other = target.ticket();
        if (other.state().type() == StateType.MERGED || other.id().equals(ticket.id())) {
            throw new IllegalArgumentException("cannot redirect to ticket " + other.number());
        }
        record(new RelationChanges.Redirect(ticket.id(), other.id(), other.number()));
    }

    @Override
    public void linkTo(TicketEditor other, LinkType type) {
        linkTo(other.ticket(), type);
    }

    @Override
    public void linkTo(Ticket other, LinkType type) {
        record(new LinkChanges.Link(LinkChanges.End.of(ticket), LinkChanges.End.of(other), true, type));
    }

    @Override
    public void linkFrom(Ticket other, LinkType type) {
        record(new LinkChanges.Link(LinkChanges.End.of(ticket), LinkChanges.End.of(other), false, type));
    }

    @Override
    public void unlink(Ticket other) {
        record(new LinkChanges.Unlink(LinkChanges.End.of(ticket), LinkChanges.End.of(other)));
    }

    @Override
    public void discardAsSpam() {
        var queue = recording.spamQueue(ticket.queue().name());
        record(new RelationChanges.Suspect(ticket.id(), ticket.customer()));
        record(new FieldChanges.Move(ticket.id(), ticket.queue(), new Ticket.QueueRef(queue.id(), queue.name())));
        changeState(recording.catalog().spam());
    }

    @Override
    public void watch() {
        record(new RelationChanges.Watch(
                ticket.id(), actingAgent(), recording.actor().name()));
    }

    @Override
    public void unwatch() {
        record(new RelationChanges.Unwatch(
                ticket.id(), actingAgent(), recording.actor().name()));
    }

    @Override
    public void mark(ArticleId article) {
        mark(article, true);
    }

    @Override
    public void unmark(ArticleId article) {
        mark(article, false);
    }

    private void mark(ArticleId article, boolean marked) {
        article(article).orElseThrow(() -> new IllegalArgumentException("no such article here: " + article.value()));
        record(new ArticleChanges.Mark(ticket.id(), article, marked));
    }

    private void changeState(TicketState state) {
        record(new FieldChanges.State(
                ticket.id(), ticket.state(), state, ticket.assignment().ownerName()));
    }

    private AgentId actingAgent() {
        return recording
                .actor()
                .agent()
                .orElseThrow(() -> new IllegalStateException(recording.actor().name() + " is no agent"));
    }

    private void record(Change change) {
        recording.add(change);
        ticket = change.preview(ticket);
    }
}
