package org.schalter.action.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schalter.action.ActionResult;
import org.schalter.action.ActionUnavailableException;
import org.schalter.event.EventType;
import org.schalter.form.FormInput;
import org.schalter.identity.Permission;
import org.schalter.testkit.ActionContract;
import org.schalter.text.RichText;
import org.schalter.ticket.PriorityId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;

class PriorityActionTest extends ActionContract<PriorityAction.Form> {

    private final Ticket ticket = desk.ticket("Printer jams", "It jams on page 2.");

    PriorityActionTest() {
        super(new PriorityAction());
    }

    @Test
    void changesThePriorityWithTheReasonAsANote() {
        desk.perform(action, ticket, form(5));

        assertThat(desk.reread(ticket).priority().key()).isEqualTo("very-high");
        assertThat(desk.texts(ticket)).endsWith("The boss prints");
        assertThat(desk.history(ticket))
                .filteredOn(row -> row.type() == EventType.PRIORITY_CHANGED)
                .singleElement()
                .satisfies(
                        row -> assertThat(row.before() + " -> " + row.after()).isEqualTo("normal -> very-high"));
    }

    @Test
    void staysLockedToTheAgentAndNew() {
        desk.perform(action, ticket, form(5));

        assertThat(desk.reread(ticket).assignment().lockedBy(desk.agent().id())).isTrue();
        assertThat(desk.reread(ticket).state().type()).isEqualTo(StateType.NEW);
    }

    @Test
    void refusesThePriorityItHasAlready() {
        assertThat(desk.perform(action, ticket, form(3))).isEqualTo(ActionResult.rejected("priority", "priority.same"));
        assertThat(desk.texts(ticket)).hasSize(1);
    }

    @Test
    void isGreyedWhileAnotherAgentHoldsTheLock() {
        var other = desk.agent("otto", desk.queue(), Permission.WRITE).actor();
        var locked = desk.ticket("Printer jams", "It jams again.");
        desk.actions()
                .open(
                        "priority",
                        locked.number(),
                        Optional.empty(),
                        desk.agent().actor());

        assertThat(desk.actions().offers(locked.number(), other))
                .filteredOn(offer -> offer.action().equals("priority"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.disabledReason()).contains("Locked by anna"));
        assertThatThrownBy(() -> desk.actions().perform("priority", locked.number(), FormInput.EMPTY, other))
                .isInstanceOf(ActionUnavailableException.class)
                .hasMessage("Locked by anna");
    }

    private static PriorityAction.Form form(long priority) {
        return new PriorityAction.Form(
                new PriorityId(priority), "Priority", RichText.plain("The boss prints"), List.of());
    }
}
