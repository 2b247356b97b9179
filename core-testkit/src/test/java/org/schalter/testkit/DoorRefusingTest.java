package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schalter.testkit.Door.click;
import static org.schalter.testkit.Door.deployed;
import static org.schalter.testkit.Door.id;
import static org.schalter.testkit.Door.merging;
import static org.schalter.testkit.Door.name;
import static org.schalter.testkit.Door.offer;
import static org.schalter.testkit.Door.open;
import static org.schalter.testkit.Door.text;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.action.ActionDeniedException;
import org.schalter.action.ActionUnavailableException;
import org.schalter.action.Availability;
import org.schalter.action.Offer;
import org.schalter.action.TicketNotFoundException;
import org.schalter.identity.Permission;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.testkit.stub.Trial;

/** Who is not let through the door, and what he is told. */
class DoorRefusingTest {

    private static final Desks DESKS = new Desks();

    @ParameterizedTest
    @EnumSource
    void isNotThereWithoutTheRight(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var ticket = desk.ticket("Rights", "text");
        var reader = desk.readingAgent().actor();

        assertThat(desk.actions().offers(ticket.number(), reader))
                .noneMatch(offer -> offer.action().equals(id(action)));
        assertThatThrownBy(() -> desk.actions().open(id(action), ticket.number(), Optional.empty(), reader))
                .isInstanceOf(ActionDeniedException.class);
        assertThatThrownBy(() -> desk.actions().perform(id(action), ticket.number(), text("x"), reader))
                .isInstanceOf(ActionDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aRoleCanBeDeniedAnAction(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var ticket = desk.ticket("Denied", "text");
        var denied = desk.agent(name(), desk.queue(), Permission.WRITE);
        var system = org.schalter.identity.Actor.system("test");
        desk.setup().deny(desk.setup().role("role of " + denied.login(), system), id(action), system);

        assertThat(desk.actions().offers(ticket.number(), denied.actor()))
                .noneMatch(offer -> offer.action().equals(id(action)));
        assertThat(offer(desk, ticket, action)).isPresent();
        assertThatThrownBy(() -> desk.actions().perform(id(action), ticket.number(), text("x"), denied.actor()))
                .isInstanceOf(ActionDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void namesWhoHoldsTheLock(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var ticket = desk.ticket("Another's", "text");
        var other = desk.agent(name(), desk.queue(), Permission.WRITE);
        desk.actions().open(id(action), ticket.number(), Optional.empty(), other.actor());

        assertThat(offer(desk, ticket, action))
                .get()
                .extracting(Offer::disabledReason)
                .isEqualTo(Optional.of("Locked by " + other.name()));
        assertThatThrownBy(() -> open(desk, action, ticket))
                .isInstanceOf(ActionUnavailableException.class)
                .hasMessageContaining(other.name());
        assertThatThrownBy(() -> desk.actions()
                        .perform(
                                id(action),
                                ticket.number(),
                                text("x"),
                                desk.agent().actor()))
                .isInstanceOf(ActionUnavailableException.class);
        assertThat(desk.reread(ticket).assignment().lockedBy(other.id())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aMergedTicketTakesNothingAndSaysWhereItWent(Kind kind) {
        var desk = DESKS.on(kind);
        var merge = deployed(desk, merging(name()));
        var note = deployed(desk, Trial.words(name(), Door::note));
        var source = desk.ticket("Source", "from source");
        var target = desk.ticket("Target", "from target");

        desk.actions()
                .perform(
                        id(merge),
                        source.number(),
                        text(target.number().value()),
                        desk.agent().actor());

        assertThat(desk.texts(target)).containsExactly("from source", "from target");
        assertThat(desk.texts(source)).isEmpty();
        assertThat(desk.details(source).mergedInto()).contains(target.number());
        assertThat(offer(desk, source, note)).get().satisfies(offer -> assertThat(offer.disabledReason())
                .contains("merged into " + target.number()));
        assertThatThrownBy(() -> open(desk, note, source))
                .isInstanceOf(ActionUnavailableException.class)
                .hasMessageContaining(target.number().value());
    }

    @ParameterizedTest
    @EnumSource
    void aClosedTicketRefusesTheLockAndTakesANote(Kind kind) {
        var desk = DESKS.on(kind);
        var close = deployed(desk, Trial.closing(name()));
        var lock = Trial.click("lock", Permission.WRITE, Door::lock);
        var note = deployed(desk, Trial.words(name(), Door::note));
        var ticket = desk.ticket("Closed", "text");
        desk.actions()
                .perform(
                        id(close), ticket.number(), text("closed"), desk.agent().actor());
        desk.deploy(lock);

        assertThatThrownBy(() -> click(desk, lock, ticket)).isInstanceOf(ActionUnavailableException.class);
        desk.actions()
                .perform(id(note), ticket.number(), text("later"), desk.agent().actor());

        assertThat(desk.texts(ticket)).containsExactly("text", "closed", "later");
        desk.withdraw(lock);
    }

    @ParameterizedTest
    @EnumSource
    void aReasonOfTheActionDisablesIt(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(
                desk,
                Trial.closing(name())
                        .answering(situation ->
                                Availability.disabled("done", situation.ticket().title())));
        var hidden = deployed(desk, Trial.closing(name()).answering(situation -> Availability.hidden()));
        var ticket = desk.ticket("Reasons", "text");

        assertThat(offer(desk, ticket, action))
                .get()
                .extracting(Offer::disabledReason)
                .isEqualTo(Optional.of("Done with Reasons"));
        assertThat(offer(desk, ticket, hidden)).isEmpty();
        assertThatThrownBy(() -> open(desk, action, ticket))
                .isInstanceOf(ActionUnavailableException.class)
                .hasMessage("Done with Reasons");
        assertThatThrownBy(() -> open(desk, hidden, ticket)).isInstanceOf(ActionUnavailableException.class);
        assertThat(desk.reread(ticket).assignment().locked()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownTicketIsNotThere(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var elsewhere = desk.ticketIn(desk.queue("Elsewhere of " + name()), "Hidden", "text");

        assertThatThrownBy(() -> open(desk, action, elsewhere)).isInstanceOf(TicketNotFoundException.class);
        assertThat(desk.actions().offers(elsewhere.number(), desk.agent().actor()))
                .isEmpty();
    }
}
