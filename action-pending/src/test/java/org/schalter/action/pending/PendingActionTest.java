package org.schalter.action.pending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schalter.action.ActionUnavailableException;
import org.schalter.action.Outcome;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.form.FormInput;
import org.schalter.form.PendingUntil;
import org.schalter.identity.Permission;
import org.schalter.testkit.ActionContract;
import org.schalter.text.RichText;
import org.schalter.ticket.StateId;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketState;

class PendingActionTest extends ActionContract<PendingAction.Form> {

    private final Ticket ticket = desk.ticket("Printer jams", "It jams on page 2.");

    PendingActionTest() {
        super(new PendingAction());
    }

    @Test
    void waitsUntilThenLockedToTheAgent() {
        var until = Instant.parse("2999-01-01T10:00:00Z");

        desk.perform(
                action,
                ticket,
                new PendingAction.Form(
                        state("pending-auto-close"),
                        new PendingUntil(until),
                        "Pending",
                        RichText.plain("Parts"),
                        List.of()));

        var waiting = desk.reread(ticket);
        assertThat(waiting.state().key()).isEqualTo("pending-auto-close");
        assertThat(waiting.times().pendingUntil()).contains(until);
        assertThat(waiting.assignment().lockedBy(desk.agent().id())).isTrue();
        assertThat(desk.texts(ticket)).endsWith("Parts");
        assertThat(desk.history(ticket))
                .extracting(LogEntry::type)
                .endsWith(EventType.ARTICLE_ADDED, EventType.STATE_CHANGED, EventType.PENDING_SET);
    }

    @Test
    void refusesATimeThatIsOver() {
        var input = FormInput.EMPTY.with("until", "2001-01-01T10:00:00Z").with("text", "Parts");

        var outcome = desk.actions()
                .perform("pending", ticket.number(), input, desk.agent().actor());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Invalid.class, invalid -> assertThat(invalid.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("until")));
        assertThat(desk.reread(ticket).version()).isEqualTo(ticket.version());
    }

    @Test
    void offersTheWaitingStatesAndTomorrow() {
        var opened = desk.actions()
                .open("pending", ticket.number(), Optional.empty(), desk.agent().actor());

        assertThat(opened.fields().get(0).choices())
                .extracting(choice -> choice.label())
                .containsExactly("pending reminder", "pending auto close+");
        assertThat(Instant.parse(opened.fields().get(1).value()))
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
    }

    @Test
    void isGreyedWhileAnotherAgentHoldsTheLock() {
        var other = desk.agent("otto", desk.queue(), Permission.WRITE).actor();
        var locked = desk.ticket("Printer jams", "It jams again.");
        desk.actions()
                .open("pending", locked.number(), Optional.empty(), desk.agent().actor());

        assertThat(desk.actions().offers(locked.number(), other))
                .filteredOn(offer -> offer.action().equals("pending"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.disabledReason()).contains("Locked by anna"));
        assertThatThrownBy(() -> desk.actions().perform("pending", locked.number(), FormInput.EMPTY, other))
                .isInstanceOf(ActionUnavailableException.class)
                .hasMessage("Locked by anna");
    }

    private StateId state(String key) {
        return desk.reader().states().stream()
                .filter(known -> known.key().equals(key))
                .map(TicketState::id)
                .findFirst()
                .orElseThrow();
    }
}
