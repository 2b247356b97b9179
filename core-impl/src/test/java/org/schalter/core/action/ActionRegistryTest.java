package org.schalter.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schalter.core.action.stub.ControllableActions.ranked;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.schalter.core.action.stub.ControllableActions;
import org.schalter.core.action.stub.ControllableActions.Broken;
import org.schalter.core.action.stub.ControllableActions.Formed;
import org.schalter.core.action.stub.ControllableActions.OneClick;
import org.schalter.core.action.stub.ControllableActions.Unlabelled;
import org.schalter.core.action.stub.ControllableActions.Unreadable;

class ActionRegistryTest {

    private final GuardedCalls calls = new GuardedCalls(
            new GuardedCalls.Limits(Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(1)));
    private final Audience audience = new Audience(calls);
    private final ActionRegistry registry = new ActionRegistry(calls, audience);

    @AfterEach
    void stop() {
        calls.stop();
    }

    @Test
    void prefersTheHigherRanking() {
        registry.add(new OneClick("same"), ranked(5, "1.5.0"));
        registry.add(new OneClick("same"), ranked(9, "1.9.0"));
        registry.add(new OneClick("same"), ranked(7, "1.7.0"));

        assertThat(registry.find("same").orElseThrow().version()).isEqualTo("1.9.0");
    }

    @Test
    void fallsBackWhenTheHighestGoes() {
        var highest = new OneClick("same");
        registry.add(new OneClick("same"), ranked(5, "1.5.0"));
        registry.add(highest, ranked(9, "1.9.0"));

        registry.remove(highest);

        assertThat(registry.find("same").orElseThrow().version()).isEqualTo("1.5.0");
    }

    @Test
    void refusesMalformedActionsAndKeepsTheOthers() {
        registry.add(new Broken(), Map.of());
        registry.add(ControllableActions.formedByAHiddenRecord(), Map.of());
        registry.add(new Formed<>(Unlabelled.class), Map.of());
        registry.add(new Formed<>(Unreadable.class), Map.of());
        registry.add(new OneClick("sound"), Map.of());

        assertThat(registry.all()).extracting(ActionEntry::id).containsExactly("sound");
    }

    @Test
    void forgetsAnActionThatWentAndRefusesItsCalls() {
        var action = new OneClick("short-lived");
        registry.add(action, Map.of());
        var entry = registry.find("short-lived").orElseThrow();

        registry.remove(action);

        assertThat(registry.find("short-lived")).isEmpty();
        assertThat(entry.guard().isGone()).isTrue();
    }

    @Test
    void waitsForRunningCallsBeforeAnActionGoes() throws InterruptedException {
        var action = new OneClick("busy");
        registry.add(action, Map.of());
        var guard = registry.find("busy").orElseThrow().guard();
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var caller = new Thread(() -> calls.call(guard, Duration.ofSeconds(5), () -> {
            running.countDown();
            return mayEnd.await(5, TimeUnit.SECONDS);
        }));
        caller.start();
        running.await();
        var remover = new Thread(() -> registry.remove(action));

        remover.start();
        remover.join(200);
        assertThat(remover.isAlive()).isTrue();
        mayEnd.countDown();

        remover.join(5_000);
        assertThat(remover.isAlive()).isFalse();
        caller.join();
    }

    @Test
    void tellsThoseWhoWantToKnow() throws InterruptedException {
        var told = new CountDownLatch(2);
        audience.addListener(told::countDown);
        var action = new OneClick("told");

        registry.add(action, Map.of());
        registry.remove(action);

        assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
    }
}
