package org.schalter.action.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schalter.action.Availability;
import org.schalter.action.Situation;
import org.schalter.identity.AgentId;
import org.schalter.testkit.ActionContract;
import org.schalter.ticket.Ticket;

class LockActionTest extends ActionContract<LockAction.Form> {

    private static final AgentId SOMEBODY_ELSE = new AgentId(4711);

    private final UnlockAction unlock = new UnlockAction();
    private final Ticket ticket = desk.ticket("Printer jams", "It jams on page 2.");

    LockActionTest() {
        super(new LockAction());
    }

    @Test
    void makesTheAgentHolderAndOwner() {
        desk.perform(action, ticket, new LockAction.Form());

        assertThat(desk.reread(ticket).assignment().lockedBy(desk.agent().id())).isTrue();
    }

    @Test
    void unlockingFreesTheTicketAndTheOwnerStays() {
        desk.perform(action, ticket, new LockAction.Form());

        desk.perform(unlock, ticket, new UnlockAction.Form());

        var assignment = desk.reread(ticket).assignment();
        assertThat(assignment.locked()).isFalse();
        assertThat(assignment.owner()).contains(desk.agent().id());
    }

    @Test
    void lockAndUnlockTakeTurnsAtTheSamePlace() {
        assertThat(unlock.descriptor().place()).isEqualTo(action.descriptor().place());
        assertThat(unlock.availability(found(desk.agent().id()))).isEqualTo(Availability.hidden());

        desk.perform(action, ticket, new LockAction.Form());

        assertThat(action.availability(found(desk.agent().id()))).isEqualTo(Availability.hidden());
        assertThat(unlock.availability(found(desk.agent().id()))).isEqualTo(Availability.available());
    }

    @Test
    void onlyTheHolderMayUnlock() {
        desk.perform(action, ticket, new LockAction.Form());

        assertThat(unlock.availability(found(SOMEBODY_ELSE)))
                .isEqualTo(Availability.disabled(
                        "unlock.unavailable.other", desk.agent().name()));
    }

    private Situation found(AgentId agent) {
        return new Situation(desk.reread(ticket), agent, false, Optional.empty());
    }
}
