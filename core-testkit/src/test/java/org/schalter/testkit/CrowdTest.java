package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.action.ActionFailedException;
import org.schalter.action.ActionResult;
import org.schalter.action.ActionUnavailableException;
import org.schalter.action.Outcome;
import org.schalter.action.StaleTicketException;
import org.schalter.core.action.GuardedCalls;
import org.schalter.core.history.HistoryVerifier;
import org.schalter.event.EventType;
import org.schalter.form.FormInput;
import org.schalter.identity.Actor;
import org.schalter.identity.Permission;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.testkit.stub.Trial;
import org.schalter.testkit.stub.Words;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketNumber;

/** Many at once: each lock goes to one, merges end and lose nothing, and one that hangs holds up nobody. */
@Timeout(300)
class CrowdTest {

    private static final int PAIRS = 1_000;
    private static final int TICKETS = 8;
    private static final int MERGERS = 8;

    @ParameterizedTest
    @EnumSource
    void ofTwoWhoOpenAFreeTicketOneWins(Kind kind) throws Exception {
        var desk = new Desk(kind.create(), GuardedCalls.Limits.USUAL);
        desk.deploy(Trial.closing("closing"));
        var ticket = desk.ticket("Wanted", "text");
        var first = desk.agent("first", desk.queue(), Permission.WRITE).actor();
        var second = desk.agent("second", desk.queue(), Permission.WRITE).actor();
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int pair = 0; pair < PAIRS; pair++) {
                var one = threads.submit(() -> opens(desk, ticket, first, start));
                var other = threads.submit(() -> opens(desk, ticket, second, start));
                assertThat(one.get()).as("pair %d", pair).isNotEqualTo(other.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(desk.history(ticket))
                .filteredOn(entry -> entry.type() == EventType.LOCKED)
                .hasSize(PAIRS);
    }

    @ParameterizedTest
    @EnumSource
    void crosswiseMergesEndAndLoseNoArticle(Kind kind) throws Exception {
        var desk = new Desk(kind.create(), GuardedCalls.Limits.USUAL);
        desk.deploy(Door.merging("merging"));
        var tickets = new ArrayList<Ticket>();
        for (int i = 0; i < TICKETS; i++) {
            tickets.add(desk.ticket("Merged " + i, "text " + i));
        }
        int won = 0;
        long begin = System.nanoTime();
        var threads = Executors.newFixedThreadPool(MERGERS);
        try {
            var work = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < MERGERS; i++) {
                work.add(() -> merges(desk, tickets));
            }
            for (Future<Integer> done : threads.invokeAll(work)) {
                won += done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(won).isGreaterThan(3);
        System.out.println("crosswise merges on " + kind + " took " + Duration.ofNanos(System.nanoTime() - begin));

        assertThat(tickets.stream().flatMap(ticket -> desk.texts(ticket).stream()))
                .containsExactlyInAnyOrderElementsOf(java.util.stream.IntStream.range(0, TICKETS)
                        .mapToObj(i -> "text " + i)
                        .toList());
        assertThat(tickets).allSatisfy(ticket -> assertThat(endOf(desk, ticket)).isPresent());
        assertThat(desk.database().transactions().read(HistoryVerifier::verify)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoThatAreMergedIntoEachOtherOneWins(Kind kind) throws Exception {
        var desk = new Desk(kind.create(), GuardedCalls.Limits.USUAL);
        desk.deploy(Door.merging("merging"));
        desk.deploy(Trial.words("redirecting", (editor, form) -> {
            var target = editor.open(new TicketNumber(form.text())).orElseThrow();
            if (target.ticket().state().type() == StateType.MERGED) {
                return ActionResult.rejected("text", "label");
            }
            editor.redirectTo(target);
            editor.changeState(StateType.MERGED);
            return ActionResult.done("done", "");
        }));
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int pair = 0; pair < 60; pair++) {
                var action = pair % 2 == 0 ? "merging" : "redirecting";
                var one = desk.ticket("one", "text");
                var other = desk.ticket("other", "text");
                var start = new CyclicBarrier(2);
                var there = threads.submit(() -> merge(desk, action, one, other, start));
                var back = threads.submit(() -> merge(desk, action, other, one, start));
                assertThat(there.get()).as(action).isNotEqualTo(back.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anActionThatSleepsHoldsUpNobodyElse(Kind kind) throws Exception {
        var limits = new GuardedCalls.Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(30));
        var desk = new Desk(kind.create(), limits);
        desk.deploy(Trial.words("sleeping", (editor, form) -> sleep(editor, form)));
        desk.deploy(Trial.words("noting", Door::note));
        var ticket = desk.ticket("Busy", "text");
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 4; i++) {
                threads.submit(() -> perform(desk, "sleeping", ticket, "zzz"));
            }
            Thread.sleep(500);
            long begin = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                perform(desk, "noting", ticket, "note " + i);
                desk.actions().offers(ticket.number(), desk.agent().actor());
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
            assertThat(desk.texts(ticket)).hasSize(21);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anActionThatKeepsFailingIsSwitchedOff(Kind kind) {
        var desk = new Desk(kind.create(), GuardedCalls.Limits.USUAL);
        desk.deploy(Trial.words("failing", (editor, form) -> {
            throw new NoClassDefFoundError("org/example/Away");
        }));
        var ticket = desk.ticket("Fails", "text");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> perform(desk, "failing", ticket, "x")).isInstanceOf(ActionFailedException.class);
        }

        assertThat(desk.actions().offers(ticket.number(), desk.agent().actor()))
                .filteredOn(offer -> offer.action().equals("failing"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.disabledReason()).contains("switched off after errors"));
        assertThat(desk.texts(ticket)).containsExactly("text");
    }

    @ParameterizedTest
    @EnumSource
    void anActionThatLoopsIsSwitchedOff(Kind kind) {
        var soon = Duration.ofMillis(300);
        var desk = new Desk(kind.create(), new GuardedCalls.Limits(soon, Duration.ofSeconds(1), soon));
        var stopped = new java.util.concurrent.atomic.AtomicBoolean();
        desk.deploy(Trial.words("looping", (editor, form) -> {
            while (!stopped.get()) {
                Thread.onSpinWait();
            }
            return ActionResult.done("done", "");
        }));
        var ticket = desk.ticket("Loops", "text");
        try {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> perform(desk, "looping", ticket, "x"))
                        .isInstanceOf(ActionFailedException.class);
            }
            assertThat(desk.actions().offers(ticket.number(), desk.agent().actor()))
                    .singleElement()
                    .satisfies(offer -> assertThat(offer.enabled()).isFalse());
        } finally {
            stopped.set(true);
        }
        assertThat(desk.texts(ticket)).containsExactly("text");
    }

    private static boolean opens(Desk desk, Ticket ticket, Actor actor, CyclicBarrier together) throws Exception {
        together.await();
        Optional<org.schalter.action.OpenForm> form;
        try {
            form = Optional.of(desk.actions().open("closing", ticket.number(), Optional.empty(), actor));
        } catch (ActionUnavailableException e) {
            form = Optional.empty();
        }
        together.await();
        form.ifPresent(open -> desk.actions().abandon(open.id(), actor));
        return form.isPresent();
    }

    private static boolean merge(Desk desk, String action, Ticket from, Ticket to, CyclicBarrier together)
            throws Exception {
        together.await();
        try {
            return perform(desk, action, from, to.number().value()) instanceof Outcome.Done;
        } catch (ActionUnavailableException | StaleTicketException e) {
            return false;
        }
    }

    private static int merges(Desk desk, List<Ticket> tickets) {
        int won = 0;
        for (int i = 0; i < 30; i++) {
            var random = ThreadLocalRandom.current();
            var from = tickets.get(random.nextInt(tickets.size()));
            var to = tickets.get(random.nextInt(tickets.size()));
            try {
                won += perform(desk, "merging", from, to.number().value()) instanceof Outcome.Done ? 1 : 0;
            } catch (ActionUnavailableException | StaleTicketException e) {
                continue;
            }
        }
        return won;
    }

    /** Where a chain of merges ends; empty if it ends nowhere. */
    private static Optional<Ticket> endOf(Desk desk, Ticket ticket) {
        var at = desk.details(ticket);
        for (int steps = 0; steps <= TICKETS; steps++) {
            if (at.mergedInto().isEmpty()) {
                return Optional.of(at.ticket());
            }
            at = desk.reader()
                    .details(at.mergedInto().get(), desk.agent().actor())
                    .orElseThrow();
        }
        return Optional.empty();
    }

    private static ActionResult sleep(org.schalter.ticket.TicketEditor editor, Words form) {
        try {
            Thread.sleep(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Door.note(editor, form);
    }

    private static Outcome perform(Desk desk, String action, Ticket ticket, String text) {
        var input = new FormInput(Map.of("text", List.of(text)));
        return desk.actions()
                .perform(action, ticket.number(), input, desk.agent().actor());
    }
}
