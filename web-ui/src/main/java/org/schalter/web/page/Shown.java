package org.schalter.web.page;

import org.schalter.ticket.Priority;
import org.schalter.ticket.TicketState;
import org.schalter.web.view.PriorityMark;
import org.schalter.web.view.StatePill;
import org.schalter.web.view.Words;

/** States and priorities as pages show them. */
final class Shown {

    private Shown() {}

    static StatePill state(TicketState state, Words words) {
        var kind =
                switch (state.type()) {
                    case NEW -> "new";
                    case OPEN -> "open";
                    case PENDING_REMINDER, PENDING_AUTO -> "pending";
                    case CLOSED -> "closed";
                    case MERGED -> "merged";
                };
        return new StatePill(kind, words.get("state." + state.key()));
    }

    static PriorityMark priority(Priority priority, Words words) {
        return new PriorityMark(priority.level(), words.get("priority." + priority.key()));
    }
}
