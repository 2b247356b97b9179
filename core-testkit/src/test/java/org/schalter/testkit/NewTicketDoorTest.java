package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.action.ActionDeniedException;
import org.schalter.action.ActionResult;
import org.schalter.action.Outcome;
import org.schalter.core.action.GuardedCalls;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.form.FormInput;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.testkit.stub.Making;
import org.schalter.testkit.stub.Trial;
import org.schalter.ticket.TicketDetails;

/** The way through the door for actions that make tickets. */
class NewTicketDoorTest {

    @ParameterizedTest
    @EnumSource
    void makesATicketFromItsForm(Kind kind) {
        var desk = making(kind);
        var agent = desk.agent().actor();
        assertThat(desk.actions().offersToCreate(agent)).hasSize(1);
        var form = desk.actions().openNew("making", agent);
        assertThat(form.fields().get(0).value()).isEqualTo("for a new one");
        desk.actions().saveDraft(form.id(), text("half"), agent);
        assertThat(desk.actions().resume(form.id(), agent).fields().get(0).value())
                .isEqualTo("half");

        var made = made(desk, desk.actions().submit(form.id(), text("Broken lamp"), agent));

        assertThat(made.ticket().title()).isEqualTo("Broken lamp");
        assertThat(made.articles()).hasSize(1);
        assertThat(desk.history(made.ticket())).satisfies(history -> {
            assertThat(history)
                    .extracting(LogEntry::type)
                    .containsExactly(EventType.TICKET_CREATED, EventType.ARTICLE_ADDED);
            assertThat(history)
                    .extracting(LogEntry::operation)
                    .containsOnly(history.get(0).position());
            assertThat(history).allMatch(entry -> entry.origin().action().equals("making"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void makesATicketWithoutOpening(Kind kind) {
        var desk = making(kind);

        var made = made(
                desk,
                desk.actions()
                        .performNew("making", text("At once"), desk.agent().actor()));

        assertThat(made.ticket().title()).isEqualTo("At once");
    }

    @ParameterizedTest
    @EnumSource
    void isNotThereForWhoMayNotCreate(Kind kind) {
        var desk = making(kind);
        var reader = desk.readingAgent().actor();

        assertThat(desk.actions().offersToCreate(reader)).isEmpty();
        assertThatThrownBy(() -> desk.actions().performNew("making", text("x"), reader))
                .isInstanceOf(ActionDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void anActionCanGoOnWithANewTicketThatIsLinkedToItsOwn(Kind kind) {
        var desk = making(kind);
        var agent = desk.agent().actor();
        desk.deploy(Trial.words(
                "splitting",
                (editor, form) -> new ActionResult.Continue("making", Map.of("text", "split: " + form.text()))));
        var origin = desk.ticket("Origin", "text");
        var form = desk.actions().open("splitting", origin.number(), Optional.empty(), agent);

        var next = (Outcome.GoOn) desk.actions().submit(form.id(), text("lamp"), agent);
        var resumed = desk.actions().resume(next.opening(), agent);
        assertThat(resumed.fields().get(0).value()).isEqualTo("split: lamp");
        var made = made(desk, desk.actions().submit(next.opening(), text("Lamp"), agent));

        assertThat(made.links()).singleElement().satisfies(link -> assertThat(link.number())
                .isEqualTo(origin.number()));
    }

    private static Desk making(Kind kind) {
        var desk = new Desk(kind.create(), GuardedCalls.Limits.USUAL);
        desk.core().registry.add(new Making("making", desk.queue()), Map.of("bundle.version", "1.0.0"));
        return desk;
    }

    private static TicketDetails made(Desk desk, Outcome outcome) {
        var number = ((Outcome.Done) outcome).ticket().orElseThrow();
        return desk.reader().details(number, desk.agent().actor()).orElseThrow();
    }

    private static FormInput text(String value) {
        return new FormInput(Map.of("text", List.of(value)));
    }
}
