package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schalter.testkit.Door.click;
import static org.schalter.testkit.Door.deployed;
import static org.schalter.testkit.Door.id;
import static org.schalter.testkit.Door.last;
import static org.schalter.testkit.Door.name;
import static org.schalter.testkit.Door.note;
import static org.schalter.testkit.Door.open;
import static org.schalter.testkit.Door.text;
import static org.schalter.testkit.Door.types;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.action.OpeningNotFoundException;
import org.schalter.action.Outcome;
import org.schalter.action.StaleTicketException;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.identity.Permission;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.testkit.stub.Trial;
import org.schalter.testkit.stub.Words;
import org.schalter.ticket.StateType;
import org.schalter.ticket.TicketEditor;

/** What was sent is written once and whole, also when others change the ticket meanwhile. */
class DoorSubmittingTest {

    private static final Desks DESKS = new Desks();

    @ParameterizedTest
    @EnumSource
    void refusalKeepsNothingButTheDraft(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var ticket = desk.ticket("Refuses", "text");
        var form = open(desk, action, ticket);
        var before = desk.history(ticket);

        var outcome = desk.actions().submit(form.id(), text("no"), desk.agent().actor());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Invalid.class, invalid -> assertThat(invalid.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).isEqualTo("Try")));
        assertThat(desk.history(ticket)).isEqualTo(before);
        assertThat(desk.texts(ticket)).containsExactly("text");
        assertThat(desk.actions()
                        .resume(form.id(), desk.agent().actor())
                        .fields()
                        .get(0)
                        .value())
                .isEqualTo("no");
    }

    @ParameterizedTest
    @EnumSource
    void submittingWritesEverythingUnderOneOperation(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var ticket = desk.ticket("Submits", "text");
        var form = open(desk, action, ticket);

        var outcome =
                desk.actions().submit(form.id(), text("all good"), desk.agent().actor());

        var done = (Outcome.Done) outcome;
        assertThat(done.message()).isEqualTo("Done with all good");
        assertThat(done.ticket()).contains(ticket.number());
        assertThat(desk.texts(ticket)).containsExactly("text", "all good");
        assertThat(desk.reread(ticket).state().type()).isEqualTo(StateType.CLOSED);
        assertThat(desk.reread(ticket).assignment().locked()).isFalse();
        assertThat(desk.history(ticket).stream().filter(entry -> entry.operation() == done.operation()))
                .extracting(LogEntry::type)
                .containsExactly(EventType.ARTICLE_ADDED, EventType.STATE_CHANGED, EventType.UNLOCKED);
        assertThat(last(desk, ticket).origin().action()).isEqualTo(id(action));
        assertThat(last(desk, ticket).origin().bundleVersion()).isEqualTo("1.0.0");
    }

    @ParameterizedTest
    @EnumSource
    void aFormIsSubmittedOnce(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.words(name(), Door::note));
        var ticket = desk.ticket("Once", "text");
        var form = open(desk, action, ticket);
        desk.actions().submit(form.id(), text("once"), desk.agent().actor());

        assertThatThrownBy(() -> desk.actions()
                        .submit(form.id(), text("twice"), desk.agent().actor()))
                .isInstanceOf(OpeningNotFoundException.class);

        assertThat(desk.texts(ticket)).containsExactly("text", "once");
        assertThat(open(desk, action, ticket).draftSaved()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void performsWithoutOpening(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var ticket = desk.ticket("Performs", "text");

        desk.actions()
                .perform(
                        id(action),
                        ticket.number(),
                        text("at once"),
                        desk.agent().actor());

        assertThat(desk.texts(ticket)).containsExactly("text", "at once");
        assertThat(types(desk, ticket))
                .endsWith(
                        EventType.LOCKED,
                        EventType.OWNER_CHANGED,
                        EventType.ARTICLE_ADDED,
                        EventType.STATE_CHANGED,
                        EventType.UNLOCKED);
    }

    @ParameterizedTest
    @EnumSource
    void doesWithOneClick(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.click(name(), Permission.READ, Door::watch));
        var ticket = desk.ticket("Clicks", "text");

        assertThat(click(desk, action, ticket)).isInstanceOf(Outcome.Done.class);

        assertThat(desk.details(ticket).watched()).isTrue();
        assertThat(last(desk, ticket).type()).isEqualTo(EventType.WATCHED);
    }

    @ParameterizedTest
    @EnumSource
    void repeatsWhenTheTicketChangedMeanwhile(Kind kind) {
        var desk = DESKS.on(kind);
        var disturbances = new AtomicInteger(1);
        var action = deployed(desk, disturbed(desk, disturbances));
        var ticket = desk.ticket("Disturbed", "text");

        desk.actions()
                .perform(id(action), ticket.number(), text("mine"), desk.agent().actor());

        assertThat(desk.texts(ticket)).containsExactly("text", "disturbs", "mine");
    }

    @ParameterizedTest
    @EnumSource
    void givesUpAfterThreeChangesMeanwhile(Kind kind) {
        var desk = DESKS.on(kind);
        var disturbances = new AtomicInteger(100);
        var action = deployed(desk, disturbed(desk, disturbances));
        var ticket = desk.ticket("Stale", "text");

        assertThatThrownBy(() -> desk.actions()
                        .perform(
                                id(action),
                                ticket.number(),
                                text("mine"),
                                desk.agent().actor()))
                .isInstanceOf(StaleTicketException.class);

        assertThat(desk.texts(ticket)).containsExactly("text", "disturbs", "disturbs", "disturbs");
    }

    @ParameterizedTest
    @EnumSource
    void theEditorIsClosedAfterExecute(Kind kind) {
        var desk = DESKS.on(kind);
        var leaked = new AtomicReference<TicketEditor>();
        var action = deployed(desk, Trial.words(name(), (editor, form) -> {
            leaked.set(editor);
            return note(editor, form);
        }));
        var ticket = desk.ticket("Leaks", "text");
        desk.actions()
                .perform(
                        id(action),
                        ticket.number(),
                        text("in time"),
                        desk.agent().actor());

        assertThatThrownBy(() -> leaked.get().changeTitle("too late")).isInstanceOf(IllegalStateException.class);
    }

    /** Somebody else writes a note while it executes, as often as is said. */
    private static Trial<Words> disturbed(Desk desk, AtomicInteger times) {
        var disturbing = Trial.words("disturb", Door::note);
        return Trial.words(name(), (editor, form) -> {
            if (times.getAndDecrement() > 0) {
                desk.perform(disturbing, editor.ticket(), new Words("disturbs"));
            }
            return note(editor, form);
        });
    }
}
