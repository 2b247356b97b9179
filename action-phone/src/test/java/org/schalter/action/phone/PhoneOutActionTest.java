package org.schalter.action.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schalter.action.ActionUnavailableException;
import org.schalter.action.Outcome;
import org.schalter.form.FormInput;
import org.schalter.identity.Permission;
import org.schalter.testkit.ActionContract;
import org.schalter.ticket.Article;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;

class PhoneOutActionTest extends ActionContract<PhoneOutAction.Form> {

    private final Ticket ticket = desk.ticket("Printer jams", "It jams on page 2.");

    PhoneOutActionTest() {
        super(new PhoneOutAction());
    }

    @Test
    void opensTheTicketAndKeepsItLocked() {
        call("We spoke");

        assertThat(desk.reread(ticket).state().type()).isEqualTo(StateType.OPEN);
        assertThat(desk.reread(ticket).assignment().lockedBy(desk.agent().id())).isTrue();
        var article = desk.details(ticket).articles().get(1);
        assertThat(article.kind().channel()).isEqualTo(Article.Channel.PHONE);
        assertThat(article.kind().sender()).isEqualTo(Article.Sender.AGENT);
        assertThat(article.kind().visibleForCustomer()).isFalse();
        assertThat(article.envelope().subject()).isEqualTo("Outgoing phone call");
    }

    @Test
    void needsAText() {
        assertThat(desk.actions()
                        .perform(
                                "phone-out",
                                ticket.number(),
                                FormInput.EMPTY,
                                desk.agent().actor()))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(desk.texts(ticket)).hasSize(1);
    }

    private void call(String text) {
        var input = FormInput.EMPTY.with("text", text);
        assertThat(desk.actions()
                        .perform(
                                "phone-out",
                                ticket.number(),
                                input,
                                desk.agent().actor()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void isGreyedWhileAnotherAgentHoldsTheLock() {
        var other = desk.agent("otto", desk.queue(), Permission.WRITE).actor();
        var locked = desk.ticket("Printer jams", "It jams again.");
        desk.actions()
                .open(
                        "phone-out",
                        locked.number(),
                        Optional.empty(),
                        desk.agent().actor());

        assertThat(desk.actions().offers(locked.number(), other))
                .filteredOn(offer -> offer.action().equals("phone-out"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.disabledReason()).contains("Locked by anna"));
        assertThatThrownBy(() -> desk.actions().perform("phone-out", locked.number(), FormInput.EMPTY, other))
                .isInstanceOf(ActionUnavailableException.class)
                .hasMessage("Locked by anna");
    }
}
