package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schalter.testkit.Door.name;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.action.ActionResult;
import org.schalter.core.time.AutoClose;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.testkit.stub.Trial;
import org.schalter.testkit.stub.Words;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;

/** Tickets that wait for their close (requirement 69). */
class AutoCloseTest {

    private static final Desks DESKS = new Desks();
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @EnumSource
    void closesWhatIsDueWithANoteAndKeepsTheOwner(Kind kind) {
        var desk = DESKS.on(kind);
        var ticket = waiting(desk, StateType.PENDING_AUTO);

        assertThat(after(desk, HOUR.plusSeconds(1)).work()).isEqualTo(1);

        var closed = desk.reread(ticket);
        assertThat(closed.state().key()).isEqualTo("closed-successful");
        assertThat(closed.assignment().locked()).isFalse();
        assertThat(closed.assignment().owner()).contains(desk.agent().id());
        assertThat(closed.times().pendingUntil()).isEmpty();
        assertThat(desk.texts(ticket)).last().asString().contains("closed automatically");
        assertThat(desk.history(ticket))
                .last()
                .satisfies(entry -> assertThat(entry.origin().agent()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void leavesAloneWhatIsNotDueOrOnlyWantsToBeRemembered(Kind kind) {
        var desk = DESKS.on(kind);
        var early = waiting(desk, StateType.PENDING_AUTO);
        var reminder = waiting(desk, StateType.PENDING_REMINDER);

        after(desk, HOUR.minusSeconds(60)).work();
        assertThat(desk.reread(early).state().type()).isEqualTo(StateType.PENDING_AUTO);

        after(desk, HOUR.plusSeconds(1)).work();
        assertThat(desk.reread(reminder).state().type()).isEqualTo(StateType.PENDING_REMINDER);
    }

    @ParameterizedTest
    @EnumSource
    void twoNodesCloseEachTicketOnce(Kind kind) throws Exception {
        var desk = DESKS.on(kind);
        var tickets = IntStream.range(0, 20)
                .mapToObj(i -> waiting(desk, StateType.PENDING_AUTO))
                .toList();
        var threads = Executors.newFixedThreadPool(2);
        try {
            int closed = 0;
            for (int round = 0; round < 3; round++) {
                Callable<Integer> node = after(desk, HOUR.plusSeconds(1))::work;
                for (var done : threads.invokeAll(List.of(node, node))) {
                    closed += done.get();
                }
            }
            assertThat(closed).isEqualTo(tickets.size());
        } finally {
            threads.shutdownNow();
        }
        assertThat(tickets)
                .allSatisfy(ticket -> assertThat(closings(desk, ticket)).isEqualTo(1));
    }

    private static long closings(Desk desk, Ticket ticket) {
        return desk.history(ticket).stream()
                .map(LogEntry::type)
                .filter(EventType.UNLOCKED::equals)
                .count();
    }

    /** Locked to the agent; waits for an hour. */
    private static Ticket waiting(Desk desk, StateType state) {
        var ticket = desk.ticket("Waits", "text");
        var until = Instant.now().plus(HOUR);
        Trial<Words> wait = Trial.words(name(), (editor, form) -> {
            editor.lock();
            editor.changeState(state);
            editor.waitUntil(until);
            return ActionResult.done("done", "");
        });
        desk.perform(wait, ticket, new Words("waits"));
        return ticket;
    }

    private static AutoClose after(Desk desk, Duration duration) {
        var later = Clock.fixed(Instant.now().plus(duration), ZoneOffset.UTC);
        return new AutoClose(desk.database().transactions(), desk.core().recorders, desk.core().writer, later);
    }
}
