package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schalter.testkit.Door.click;
import static org.schalter.testkit.Door.deployed;
import static org.schalter.testkit.Door.id;
import static org.schalter.testkit.Door.last;
import static org.schalter.testkit.Door.name;
import static org.schalter.testkit.Door.offer;
import static org.schalter.testkit.Door.open;
import static org.schalter.testkit.Door.text;
import static org.schalter.testkit.Door.types;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.action.ActionGoneException;
import org.schalter.action.Offer;
import org.schalter.action.OpeningNotFoundException;
import org.schalter.action.Outcome;
import org.schalter.event.EventType;
import org.schalter.identity.Permission;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.testkit.stub.Trial;

/** What an action offers, and its form: opened, kept as draft, resumed, abandoned. */
class DoorOpeningTest {

    private static final Desks DESKS = new Desks();

    @ParameterizedTest
    @EnumSource
    void offersWhatTheAgentMayDo(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var click = deployed(desk, Trial.click(name(), Permission.READ, Door::watch));
        var ticket = desk.ticket("Offers", "text");

        assertThat(offer(desk, ticket, action)).get().satisfies(offer -> {
            assertThat(offer.kind()).isEqualTo(Offer.Kind.FORM);
            assertThat(offer.label()).isEqualTo("Try");
            assertThat(offer.enabled()).isTrue();
        });
        assertThat(offer(desk, ticket, click)).get().extracting(Offer::kind).isEqualTo(Offer.Kind.ONE_CLICK);
    }

    @ParameterizedTest
    @EnumSource
    void openingLocksAndTellsTheHistory(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var ticket = desk.ticket("Locks", "text");

        var form = open(desk, action, ticket);

        assertThat(form.locked()).isTrue();
        assertThat(form.fields()).singleElement().satisfies(field -> assertThat(field.value())
                .isEqualTo("for Locks"));
        assertThat(desk.reread(ticket).assignment().lockedBy(desk.agent().id())).isTrue();
        assertThat(types(desk, ticket)).endsWith(EventType.LOCKED, EventType.OWNER_CHANGED);
        assertThat(last(desk, ticket).origin()).satisfies(origin -> {
            assertThat(origin.action()).isEqualTo(id(action));
            assertThat(origin.bundleVersion()).isEqualTo("1.0.0");
            assertThat(origin.agent()).contains(desk.agent().id());
        });
    }

    @ParameterizedTest
    @EnumSource
    void abandoningFreesTheLockAndKeepsOwnerAndDraft(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var ticket = desk.ticket("Abandons", "text");
        var form = open(desk, action, ticket);
        desk.actions()
                .saveDraft(form.id(), text("half a sentence"), desk.agent().actor());

        desk.actions().abandon(form.id(), desk.agent().actor());

        assertThat(desk.reread(ticket).assignment().locked()).isFalse();
        assertThat(desk.reread(ticket).assignment().owner())
                .contains(desk.agent().id());
        assertThat(last(desk, ticket).type()).isEqualTo(EventType.UNLOCKED);
        assertThatThrownBy(() -> desk.actions().resume(form.id(), desk.agent().actor()))
                .isInstanceOf(OpeningNotFoundException.class);
        assertThat(open(desk, action, ticket).fields().get(0).value()).isEqualTo("half a sentence");
    }

    @ParameterizedTest
    @EnumSource
    void abandoningDoesNotFreeALockThatWasHeldBefore(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var lock = deployed(desk, Trial.click(name(), Permission.WRITE, Door::lock));
        var ticket = desk.ticket("Held", "text");
        click(desk, lock, ticket);

        desk.actions().abandon(open(desk, action, ticket).id(), desk.agent().actor());

        assertThat(desk.reread(ticket).assignment().lockedBy(desk.agent().id())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theLockStaysUntilTheLastFormIsAbandoned(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var ticket = desk.ticket("Two tabs", "text");
        var first = open(desk, action, ticket);
        var second = open(desk, action, ticket);

        desk.actions().abandon(first.id(), desk.agent().actor());
        assertThat(desk.reread(ticket).assignment().locked()).isTrue();
        desk.actions().abandon(second.id(), desk.agent().actor());
        assertThat(desk.reread(ticket).assignment().locked()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void resumesWithWhatWasTyped(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var ticket = desk.ticket("Resumes", "text");
        var form = open(desk, action, ticket);
        var saved =
                desk.actions().saveDraft(form.id(), text("typed"), desk.agent().actor());

        var again = desk.actions().resume(form.id(), desk.agent().actor());

        assertThat(again.fields().get(0).value()).isEqualTo("typed");
        assertThat(again.draftSaved()).contains(saved);
        assertThatThrownBy(() ->
                        desk.actions().resume(form.id(), desk.readingAgent().actor()))
                .isInstanceOf(OpeningNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTypedOutlivesTheAction(Kind kind) {
        var desk = DESKS.on(kind);
        var action = Trial.closing(name());
        desk.deploy(action);
        var ticket = desk.ticket("Withdrawn", "text");
        var form = open(desk, action, ticket);
        desk.withdraw(action);

        assertThatThrownBy(() -> desk.actions()
                        .submit(form.id(), text("long letter"), desk.agent().actor()))
                .isInstanceOf(ActionGoneException.class);
        assertThat(offer(desk, ticket, action)).isEmpty();
        desk.deploy(action);

        assertThat(desk.actions()
                        .resume(form.id(), desk.agent().actor())
                        .fields()
                        .get(0)
                        .value())
                .isEqualTo("long letter");
        assertThat(desk.actions()
                        .submit(form.id(), text("long letter"), desk.agent().actor()))
                .isInstanceOf(Outcome.Done.class);
    }
}
