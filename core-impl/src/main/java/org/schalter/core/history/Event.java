package org.schalter.core.history;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.schalter.event.EventType;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketId;

/** A row of the history before it has its position. Details are short: no mail text. */
public record Event(
        Operation operation,
        TicketId ticket,
        EventType type,
        Instant at,
        Optional<ArticleId> article,
        Map<String, String> details) {

    public static Event change(
            Operation operation, TicketId ticket, EventType type, Instant at, String before, String after) {
        return new Event(operation, ticket, type, at, Optional.empty(), Map.of("before", before, "after", after));
    }

    public Event about(ArticleId id) {
        return new Event(operation, ticket, type, at, Optional.of(id), details);
    }
}
