package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.action.ActionDeniedException;
import org.schalter.action.ActionGoneException;
import org.schalter.action.ActionResult;
import org.schalter.action.ActionUnavailableException;
import org.schalter.action.Availability;
import org.schalter.action.Offer;
import org.schalter.action.OpeningNotFoundException;
import org.schalter.action.Outcome;
import org.schalter.action.StaleTicketException;
import org.schalter.action.TicketAction;
import org.schalter.action.TicketNotFoundException;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.form.FormInput;
import org.schalter.identity.Permission;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.testkit.stub.Trial;
import org.schalter.testkit.stub.Words;
import org.schalter.text.RichText;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketEditor;
import org.schalter.ticket.TicketNumber;

/** The way of an action through the door: offered, opened, submitted, written. */
class DoorTest {

    private static final Desks DESKS = new Desks();
    private static final AtomicInteger NAMES = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void offersWhatTheAgentMayDo(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var click = deployed(desk, Trial.click(name(), Permission.READ, DoorTest::watch));
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
        var lock = deployed(desk, Trial.click(name(), Permission.WRITE, DoorTest::lock));
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
        var action = deployed(desk, Trial.words(name(), DoorTest::note));
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
        var action = deployed(desk, Trial.click(name(), Permission.READ, DoorTest::watch));
        var ticket = desk.ticket("Clicks", "text");

        assertThat(click(desk, action, ticket)).isInstanceOf(Outcome.Done.class);

        assertThat(desk.details(ticket).watched()).isTrue();
        assertThat(last(desk, ticket).type()).isEqualTo(EventType.WATCHED);
    }

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
        var note = deployed(desk, Trial.words(name(), DoorTest::note));
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
        var lock = Trial.click("lock", Permission.WRITE, DoorTest::lock);
        var note = deployed(desk, Trial.words(name(), DoorTest::note));
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
    void anUnknownTicketIsNotThere(Kind kind) {
        var desk = DESKS.on(kind);
        var action = deployed(desk, Trial.closing(name()));
        var elsewhere = desk.ticketIn(desk.queue("Elsewhere" + NAMES.incrementAndGet()), "Hidden", "text");

        assertThatThrownBy(() -> open(desk, action, elsewhere)).isInstanceOf(TicketNotFoundException.class);
        assertThat(desk.actions().offers(elsewhere.number(), desk.agent().actor()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theEditorIsClosedAfterExecute(Kind kind) {
        var desk = DESKS.on(kind);
        var leaked = new java.util.concurrent.atomic.AtomicReference<TicketEditor>();
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
        var disturbing = Trial.words("disturb", DoorTest::note);
        return Trial.words(name(), (editor, form) -> {
            if (times.getAndDecrement() > 0) {
                desk.perform(disturbing, editor.ticket(), new Words("disturbs"));
            }
            return note(editor, form);
        });
    }

    static Trial<Words> merging(String name) {
        return Trial.words(name, (editor, form) -> {
            var target = editor.open(new TicketNumber(form.text())).orElseThrow();
            var there = target.ticket();
            if (there.state().type() == StateType.MERGED || there.equals(editor.ticket())) {
                return ActionResult.rejected("text", "label");
            }
            editor.moveArticlesTo(target);
            editor.redirectTo(target);
            editor.changeState(StateType.MERGED);
            return ActionResult.done("done", form.text());
        });
    }

    static ActionResult note(TicketEditor editor, Words form) {
        editor.addNote(NewNote.of("note", RichText.plain(form.text())));
        return ActionResult.done("done", form.text());
    }

    private static ActionResult watch(TicketEditor editor) {
        editor.watch();
        return ActionResult.done("done", "");
    }

    private static ActionResult lock(TicketEditor editor) {
        editor.lock();
        return ActionResult.done("done", "");
    }

    private static <A extends TicketAction<?>> A deployed(Desk desk, A action) {
        desk.deploy(action);
        return action;
    }

    private static Outcome click(Desk desk, TicketAction<?> action, Ticket ticket) {
        return desk.actions()
                .perform(
                        id(action),
                        ticket.number(),
                        FormInput.EMPTY,
                        desk.agent().actor());
    }

    private static org.schalter.action.OpenForm open(Desk desk, TicketAction<?> action, Ticket ticket) {
        return desk.actions()
                .open(
                        id(action),
                        ticket.number(),
                        Optional.empty(),
                        desk.agent().actor());
    }

    private static Optional<Offer> offer(Desk desk, Ticket ticket, TicketAction<?> action) {
        return desk.actions().offers(ticket.number(), desk.agent().actor()).stream()
                .filter(offer -> offer.action().equals(id(action)))
                .findFirst();
    }

    private static List<EventType> types(Desk desk, Ticket ticket) {
        return desk.history(ticket).stream().map(LogEntry::type).toList();
    }

    private static LogEntry last(Desk desk, Ticket ticket) {
        var history = desk.history(ticket);
        return history.get(history.size() - 1);
    }

    private static FormInput text(String value) {
        return new FormInput(Map.of("text", List.of(value)));
    }

    private static String id(TicketAction<?> action) {
        return action.descriptor().id();
    }

    private static String name() {
        return "trial" + NAMES.incrementAndGet();
    }
}
