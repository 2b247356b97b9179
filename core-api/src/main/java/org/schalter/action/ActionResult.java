package org.schalter.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schalter.text.Text;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketNumber;

/** What {@code execute} says in the end; only a done one changes anything. */
public sealed interface ActionResult {

    /**
     * What was recorded shall be written.
     *
     * @param next the ticket to look at afterwards; empty to stay
     */
    record Done(Text message, Optional<TicketNumber> next) implements ActionResult {
        public Done show(Ticket ticket) {
            return new Done(message, Optional.of(ticket.number()));
        }
    }

    /** The agent can correct it: the form is shown again with these messages, nothing was changed. */
    record Rejected(List<Problem> problems) implements ActionResult {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /** A message at a field; an empty field means the form as a whole. */
    record Problem(String field, Text message) {}

    /** Go on in the form of a {@link NewTicketAction}; the new ticket is linked to the one it came from. */
    record Continue(String action, Map<String, ?> prefill) implements ActionResult {}

    static Done done(String message, Object... arguments) {
        return new Done(Text.of(message, arguments), Optional.empty());
    }

    static Rejected rejected(String field, String message, Object... arguments) {
        return new Rejected(List.of(new Problem(field, Text.of(message, arguments))));
    }
}
