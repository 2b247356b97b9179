package org.schalter.core.action;

import java.util.Optional;
import java.util.Set;
import org.schalter.action.Offer;
import org.schalter.action.Situation;
import org.schalter.text.Text;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketNumber;

/** What holds for every action, whoever wrote it: merged and closed tickets, and locks of others. */
final class EngineRules {

    private static final Set<String> EVEN_ON_MERGED = Set.of("unwatch");
    private static final Set<String> NOT_ON_CLOSED = Set.of("lock", "owner", "priority", "close", "masterslave");

    private EngineRules() {}

    /** Why it cannot be done now, as a key of the core's texts; empty if the engine has nothing against it. */
    static Optional<Text> refusal(ActionEntry entry, Situation situation, Optional<TicketNumber> mergedInto) {
        if (entry.kind() == Offer.Kind.VIEW) {
            return Optional.empty();
        }
        var ticket = situation.ticket();
        if (ticket.state().type() == StateType.MERGED) {
            return EVEN_ON_MERGED.contains(entry.id()) ? Optional.empty() : Optional.of(merged(mergedInto));
        }
        if (ticket.state().type() == StateType.CLOSED
                && NOT_ON_CLOSED.contains(entry.descriptor().key())) {
            return Optional.of(Text.of("closed"));
        }
        return heldByAnother(entry, situation, ticket);
    }

    private static Optional<Text> heldByAnother(ActionEntry entry, Situation situation, Ticket ticket) {
        boolean held = entry.descriptor().locks() && ticket.assignment().lockedByAnotherThan(situation.agent());
        boolean byAnAgent = !situation.agent().equals(Visit.NOBODY);
        return held && byAnAgent
                ? Optional.of(Text.of("locked-by", ticket.assignment().ownerName()))
                : Optional.empty();
    }

    private static Text merged(Optional<TicketNumber> into) {
        return into.map(number -> Text.of("merged-into", number)).orElseGet(() -> Text.of("merged"));
    }
}
