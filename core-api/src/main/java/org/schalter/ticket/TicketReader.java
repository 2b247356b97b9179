package org.schalter.ticket;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.schalter.event.LogEntry;
import org.schalter.identity.Actor;

/**
 * Reads tickets. What the actor may not read does not exist for him: an empty answer, never an error that tells of it.
 * Thread-safe; each call is a fixed number of statements.
 */
@ProviderType
public interface TicketReader {

    Optional<Ticket> find(TicketNumber number, Actor actor);

    Optional<Ticket> find(TicketId id, Actor actor);

    Optional<TicketDetails> details(TicketNumber number, Actor actor);

    TicketList list(TicketQuery query, Actor actor);

    /** For machines: readable tickets with an id above {@code after}, by id. */
    List<Ticket> after(TicketId after, TicketQuery query, Actor actor);

    /** The history of a ticket in order (requirement 43). */
    List<LogEntry> history(TicketNumber number, Actor actor);

    Optional<Article> article(ArticleId id, Actor actor);

    /** For machines: readable articles with an id above {@code after}, by id. */
    List<ArticleRow> articlesAfter(ArticleId after, int limit, Actor actor);

    /** Readable articles with this Message-ID (with or without angle brackets), by id. */
    List<ArticleRow> articlesByMessageId(String messageId, Actor actor);

    /** An attachment's bytes by its position; the caller closes the stream. */
    Optional<InputStream> attachment(ArticleId article, int position, Actor actor);

    /** The mail as it came or left, byte by byte; empty for articles that are no mails. The caller closes the stream. */
    Optional<InputStream> source(ArticleId article, Actor actor);

    /** All states of the installation in their order. */
    List<TicketState> states();

    /** All priorities, lowest first. */
    List<Priority> priorities();

    /**
     * An article with the number of its ticket.
     *
     * @param autoResponseSent whether the product answered it by itself
     */
    record ArticleRow(TicketNumber ticket, Article article, boolean autoResponseSent) {}
}
