package org.schalter.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schalter.identity.AgentId;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketId;

/**
 * One row of the history: it never changes and never goes away (requirement 42). Rows of one operation share its number.
 *
 * @param position without gaps from 1, in the order of commit
 * @param details what the row tells, by name: mostly {@code before} and {@code after}; no mail text
 */
public record LogEntry(
        long position,
        long operation,
        TicketId ticket,
        EventType type,
        Origin origin,
        Instant at,
        Optional<ArticleId> article,
        Map<String, String> details) {

    public LogEntry {
        details = Map.copyOf(details);
    }

    /**
     * Who did it by which action of which bundle version; action and version are empty where the engine acted itself.
     */
    public record Origin(Optional<AgentId> agent, String name, String action, String bundleVersion) {}

    public String before() {
        return details.getOrDefault("before", "");
    }

    public String after() {
        return details.getOrDefault("after", "");
    }

    /** The tickets that a batch speaks of. */
    public static Set<TicketId> tickets(List<LogEntry> batch) {
        return batch.stream().map(LogEntry::ticket).collect(Collectors.toUnmodifiableSet());
    }
}
