package org.schalter.action.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schalter.action.Offer;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.identity.Agent;
import org.schalter.identity.Permission;
import org.schalter.testkit.ActionContract;
import org.schalter.text.RichText;
import org.schalter.ticket.Ticket;

class OwnerActionTest extends ActionContract<OwnerAction.Form> {

    private final Agent otto = desk.agent("otto", desk.queue(), Permission.WRITE);
    private final Ticket ticket = desk.ticket("Printer jams", "It jams on page 2.");

    OwnerActionTest() {
        super(new OwnerAction());
    }

    @Test
    void makesTheOtherTheOwnerWhoHoldsTheLock() {
        desk.perform(action, ticket, form(otto));

        assertThat(desk.reread(ticket).assignment().lockedBy(otto.id())).isTrue();
        assertThat(desk.texts(ticket)).endsWith("He knows printers");
        assertThat(desk.history(ticket))
                .extracting(LogEntry::type)
                .endsWith(EventType.ARTICLE_ADDED, EventType.LOCKED, EventType.OWNER_CHANGED);
    }

    @Test
    void takesItEvenFromAnotherWhoHoldsTheLock() {
        desk.perform(action, ticket, form(otto));

        assertThat(desk.actions().offers(ticket.number(), desk.agent().actor()))
                .filteredOn(offer -> offer.action().equals("owner"))
                .allMatch(Offer::enabled);
        desk.perform(action, ticket, form(desk.agent()));
        assertThat(desk.reread(ticket).assignment().lockedBy(desk.agent().id())).isTrue();
    }

    @Test
    void isCalledOwnerInTheMenuAndNewOwnerInTheForm() {
        var offers = desk.actions().offers(ticket.number(), desk.agent().actor());

        assertThat(offers).extracting(Offer::label).containsExactly("Owner");
    }

    @Test
    void offersOnlyAgentsWhoMayWorkOnTheQueue() {
        var opened = desk.actions()
                .open("owner", ticket.number(), Optional.empty(), desk.agent().actor());

        assertThat(opened.fields().get(0).choices())
                .extracting(choice -> choice.label())
                .containsExactly("anna", "otto");
    }

    private static OwnerAction.Form form(Agent owner) {
        return new OwnerAction.Form(owner.id(), "Owner", RichText.plain("He knows printers"), List.of());
    }
}
