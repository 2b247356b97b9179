package org.schalter.action.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.schalter.action.Availability;
import org.schalter.action.Situation;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.testkit.ActionContract;
import org.schalter.text.RichText;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketState;

class CloseActionTest extends ActionContract<CloseAction.Form> {

    private final Ticket ticket = desk.ticket("Printer jams", "It jams on page 2.");

    CloseActionTest() {
        super(new CloseAction());
    }

    @Test
    void closesWithTheReasonAsANote() {
        desk.perform(action, ticket, form("closed-successful"));

        assertThat(desk.reread(ticket).state().key()).isEqualTo("closed-successful");
        assertThat(desk.texts(ticket)).containsExactly("It jams on page 2.", "Toner was replaced");
    }

    @Test
    void leavesTheTicketFreeAndItsOwnerTheAgentWhoClosedIt() {
        desk.perform(action, ticket, form("closed-unsuccessful"));

        var assignment = desk.reread(ticket).assignment();
        assertThat(assignment.locked()).isFalse();
        assertThat(assignment.owner()).contains(desk.agent().id());
    }

    @Test
    void tellsLockOwnerNoteStateAndUnlockAsOneOperation() {
        desk.perform(action, ticket, form("closed-successful"));

        var rows = desk.history(ticket).stream()
                .filter(entry -> entry.origin().action().equals("close"))
                .toList();
        assertThat(rows)
                .extracting(LogEntry::type)
                .containsExactly(
                        EventType.LOCKED,
                        EventType.OWNER_CHANGED,
                        EventType.ARTICLE_ADDED,
                        EventType.STATE_CHANGED,
                        EventType.UNLOCKED);
        assertThat(rows)
                .extracting(LogEntry::operation)
                .containsOnly(rows.get(0).position());
    }

    @Test
    void isGreyedOnAClosedTicket() {
        desk.perform(action, ticket, form("closed-successful"));

        var situation = new Situation(desk.reread(ticket), desk.agent().id(), false, java.util.Optional.empty());
        assertThat(action.availability(situation)).isEqualTo(Availability.disabled("unavailable.closed"));
    }

    @Test
    void offersOnlyClosedStates() {
        assertThat(action.descriptor().nextStates()).containsExactly(StateType.CLOSED);
    }

    private CloseAction.Form form(String state) {
        var id = desk.reader().states().stream()
                .filter(known -> known.key().equals(state))
                .map(TicketState::id)
                .findFirst()
                .orElseThrow();
        return new CloseAction.Form(id, "Close", RichText.plain("Toner was replaced"), List.of());
    }
}
