package org.schalter.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.schalter.action.Availability;
import org.schalter.action.Situation;
import org.schalter.core.action.Questions.Question;
import org.schalter.core.action.stub.ControllableActions.OneClick;
import org.schalter.ticket.StateType;

class QuestionsTest {

    private final GuardedCalls calls = new GuardedCalls();
    private final ActionRegistry registry = new ActionRegistry(calls, new Audience(calls));
    private final Situation situation =
            new Situation(Tickets.in(StateType.OPEN), Tickets.ANNA, false, Optional.empty());
    private final AtomicBoolean enough = new AtomicBoolean();

    @AfterEach
    void stop() {
        enough.set(true);
        calls.stop();
    }

    @Test
    void keepsTheAnswersOfAllOthersWhenOneSleeps() {
        deploy("a", unused -> Availability.available());
        deploy("b", unused -> sleep());
        deploy("c", unused -> Availability.hidden());
        long begin = System.nanoTime();

        var answers = ask();

        assertThat(answers)
                .containsExactly(
                        Answer.of(Availability.available()), Answer.refusal("no-answer"), Answer.of(Availability.hidden()));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void greysOneThatThrowsAndSwitchesItOffAfterThreeTimes() {
        deploy("a", unused -> {
            throw new NoSuchMethodError("gone");
        });

        for (int i = 0; i < 3; i++) {
            assertThat(ask()).containsExactly(Answer.refusal("no-answer"));
        }

        assertThat(ask()).containsExactly(Answer.refusal("switched-off"));
    }

    @Test
    void leavesAtMostTwoThreadsToOneThatLoops() {
        deploy("a", unused -> loop());

        for (int i = 0; i < 4; i++) {
            ask();
        }

        assertThat(registry.find("a").orElseThrow().guard().abandoned()).hasSize(2);
        assertThat(ask()).containsExactly(Answer.refusal("switched-off"));
    }

    private void deploy(String id, Function<Situation, Availability> answer) {
        registry.add(new OneClick(id, answer), Map.of());
    }

    private List<Answer> ask() {
        var questions = registry.all().stream()
                .map(entry -> new Question(entry, situation))
                .toList();
        return new Questions(questions, calls).answers();
    }

    private Availability loop() {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
        return Availability.available();
    }

    private static Availability sleep() {
        try {
            Thread.sleep(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Availability.available();
    }
}
