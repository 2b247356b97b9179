package org.schalter.action.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.schalter.action.Outcome;
import org.schalter.form.FormInput;
import org.schalter.identity.Agent;
import org.schalter.identity.Permission;
import org.schalter.testkit.ActionContract;
import org.schalter.ticket.Article;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;

class PhoneInActionTest extends ActionContract<PhoneInAction.Form> {

    private final Ticket ticket = desk.ticket("Printer jams", "It jams on page 2.");

    PhoneInActionTest() {
        super(new PhoneInAction());
    }

    @Test
    void aNewTicketStaysNewAndFree() {
        call(FormInput.EMPTY, desk.agent());

        assertThat(desk.reread(ticket).state().type()).isEqualTo(StateType.NEW);
        assertThat(desk.reread(ticket).assignment()).isEqualTo(ticket.assignment());
        assertThat(desk.details(ticket).articles().get(1).kind().sender()).isEqualTo(Article.Sender.CUSTOMER);
    }

    @Test
    void aClosedTicketIsOpenAgain() {
        call(FormInput.EMPTY.with("state", "5"), desk.agent());
        assertThat(desk.reread(ticket).state().type()).isEqualTo(StateType.CLOSED);

        call(FormInput.EMPTY, desk.agent());

        assertThat(desk.reread(ticket).state().type()).isEqualTo(StateType.OPEN);
    }

    @Test
    void whileAnotherHoldsTheLockItIsWrittenDownButTheStateStays() {
        var otto = desk.agent("otto", desk.queue(), Permission.WRITE);
        desk.deploy(new PhoneOutAction());
        desk.actions().perform("phone-out", ticket.number(), FormInput.EMPTY.with("text", "Hello"), otto.actor());

        call(FormInput.EMPTY, desk.agent());

        var held = desk.reread(ticket);
        assertThat(held.assignment().lockedBy(otto.id())).isTrue();
        assertThat(desk.texts(ticket)).hasSize(3);
        var closing = FormInput.EMPTY.with("text", "Done").with("state", "5");
        assertThat(desk.actions()
                        .perform(
                                "phone-in",
                                ticket.number(),
                                closing,
                                desk.agent().actor()))
                .isInstanceOf(Outcome.Invalid.class);
    }

    private void call(FormInput input, Agent agent) {
        assertThat(desk.actions().perform("phone-in", ticket.number(), input.with("text", "He called"), agent.actor()))
                .isInstanceOf(Outcome.Done.class);
    }
}
