package org.schalter.core.ticket;

import java.time.Instant;
import java.util.Optional;
import org.schalter.identity.AgentId;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.ticket.*;

/** Records what is to happen to a ticket. */
public final class Recorder implements TicketEditor {

    public void close() {}

    public ChangeSet changes() {
        return new ChangeSet();
    }

    @Override
    public void lock() {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void unlock() {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void assignTo(AgentId agent) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void moveTo(QueueId queue) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void changeState(StateId state) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void changeState(StateType type) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void waitUntil(Instant time) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void changePriority(PriorityId priority) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void changeCustomer(MailAddress customer) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void changeTitle(String title) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public ArticleId addNote(NewNote note) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public ArticleId addCall(NewCall call) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public ArticleId sendMail(NewMail mail) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void moveArticlesTo(TicketEditor target) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void redirectTo(TicketEditor target) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void linkTo(TicketEditor other, LinkType type) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void watch() {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void unwatch() {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void mark(ArticleId article) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void unmark(ArticleId article) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public Ticket ticket() {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public Optional<Article> article(ArticleId id) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public Optional<TicketEditor> open(TicketNumber number) {
        throw new UnsupportedOperationException("not written yet");
    }
}
