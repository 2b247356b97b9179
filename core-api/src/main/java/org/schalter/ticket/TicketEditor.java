package org.schalter.ticket;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;

/**
 * Records what is to happen to a ticket. Each intention is checked at once against the ticket as read; the core writes
 * them afterwards in one short transaction, with their history. Valid only while {@code execute} runs and only on its
 * thread: afterwards each call throws {@link IllegalStateException}. An action that opened tickets but returns a
 * rejection changes nothing.
 */
@ProviderType
public interface TicketEditor {

    /** The ticket with everything that was recorded so far. */
    Ticket ticket();

    /** Who acts; notes that an action writes by itself are in his language. */
    Actor actor();

    /** An article of this ticket as read; empty if it belongs to another one. */
    Optional<Article> article(ArticleId id);

    /** Another ticket to change in the same transaction; empty if it does not exist or the actor may not write to it. */
    Optional<TicketEditor> open(TicketNumber number);

    /** Another ticket to refer to, as read; empty if it does not exist or the actor may not read it. */
    Optional<Ticket> look(TicketNumber number);

    /** Locks to the acting agent, who becomes the owner. Nothing happens if he holds the lock already. */
    void lock();

    /** Frees the lock; the owner stays (C1, C2). */
    void unlock();

    /** Makes the agent the owner and locks the ticket to him (requirement 87). */
    void assignTo(AgentId agent);

    /**
     * Moves to another queue.
     *
     * @throws org.schalter.action.ActionDeniedException without MOVE_INTO on the target
     */
    void moveTo(QueueId queue);

    /**
     * The state that follows. A pending state needs {@link #waitUntil} in the same execution; a final one frees the lock.
     *
     * @throws IllegalArgumentException for an unknown state
     */
    void changeState(StateId state);

    /** The installation's first state of that type; see {@link #changeState(StateId)}. */
    void changeState(StateType type);

    /**
     * Until when a pending state waits.
     *
     * @throws IllegalArgumentException for a time that is not in the future
     */
    void waitUntil(Instant time);

    void changePriority(PriorityId priority);

    void changeCustomer(MailAddress customer);

    void changeTitle(String title);

    ArticleId addNote(NewNote note);

    ArticleId addCall(NewCall call);

    /** Stores an outgoing article and hands the mail over when the queue's send window has passed. */
    ArticleId sendMail(NewMail mail);

    /** Moves all articles to the other ticket, where they are numbered by time. */
    void moveArticlesTo(TicketEditor target);

    /** From now on mail for this ticket goes to the other one. */
    void redirectTo(TicketEditor target);

    void linkTo(TicketEditor other, LinkType type);

    /** Links this ticket to another one that is only referred to. */
    void linkTo(Ticket other, LinkType type);

    /** Links the other ticket to this one. */
    void linkFrom(Ticket other, LinkType type);

    /** Removes every link with the other ticket but that of a merge. */
    void unlink(Ticket other);

    /**
     * Closes the ticket as spam in the nearest spam queue up the tree, for which no right is needed, and remembers the
     * sender: later mail of his gets no automatic answer.
     */
    void discardAsSpam();

    /** Lets the acting agent watch the ticket. */
    void watch();

    void unwatch();

    /** Highlights an article for all agents. */
    void mark(ArticleId article);

    void unmark(ArticleId article);
}
