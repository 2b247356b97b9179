package org.schalter.ticket;

import java.util.Optional;
import java.util.Set;
import org.schalter.queue.QueueId;

/**
 * Which tickets a list shows. Only tickets that the reader may see are ever found; closed and merged ones only if a state
 * is named.
 *
 * @param states state keys; empty means every state that lists show (new, open, pending)
 * @param availableOnly only tickets that nobody has locked (requirement 166)
 */
public record TicketQuery(
        Optional<QueueId> queue, Set<String> states, boolean availableOnly, Sort sort, Window window) {

    /** Orders that have an index; a closed list. */
    public enum Sort {
        OLDEST_FIRST,
        NEWEST_FIRST,
        PRIORITY_FIRST,
        CHANGED_LAST_FIRST
    }

    /** Page by number for people; at most 2,000 hits are reachable. */
    public record Window(int page, int size) {
        public Window {
            if (page < 1 || size < 1 || size > 200) {
                throw new IllegalArgumentException("no such page: " + page + " of " + size);
            }
        }
    }

    public TicketQuery {
        states = Set.copyOf(states);
    }

    public static TicketQuery all(int page) {
        return new TicketQuery(Optional.empty(), Set.of(), false, Sort.OLDEST_FIRST, new Window(page, 25));
    }

    public TicketQuery in(QueueId id) {
        return new TicketQuery(Optional.of(id), states, availableOnly, sort, window);
    }

    public TicketQuery available() {
        return new TicketQuery(queue, states, true, sort, window);
    }

    public TicketQuery sortedBy(Sort order) {
        return new TicketQuery(queue, states, availableOnly, order, window);
    }
}
