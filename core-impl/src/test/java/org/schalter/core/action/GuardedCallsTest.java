package org.schalter.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.schalter.action.ActionDeniedException;
import org.schalter.action.ActionFailedException;
import org.schalter.action.ActionGoneException;

class GuardedCallsTest {

    private static final Duration LIMIT = Duration.ofMillis(150);

    private final GuardedCalls calls = new GuardedCalls(new GuardedCalls.Limits(Duration.ofMillis(50), LIMIT, LIMIT));
    private final ActionGuard guard = new ActionGuard("test", Clock.systemUTC(), () -> {});
    private final AtomicBoolean enough = new AtomicBoolean();

    @AfterEach
    void stop() {
        enough.set(true);
        calls.stop();
    }

    @Test
    void givesTheResultBack() {
        assertThat(calls.call(guard, LIMIT, () -> "all well")).isEqualTo("all well");
    }

    @Test
    void interruptsASleeperAtItsLimit() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        long begin = System.nanoTime();

        assertThatThrownBy(() -> calls.call(guard, LIMIT, () -> sleep(interrupted)))
                .isInstanceOf(ActionFailedException.class)
                .hasMessageContaining("took longer");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(guard.abandoned()).isEmpty();
    }

    @Test
    void letsOthersWorkWhileOneSleeps() throws Exception {
        var sleeping = new CountDownLatch(1);
        var sleeper = new Thread(() -> ignoreFailure(() -> calls.call(guard, Duration.ofSeconds(20), () -> {
            sleeping.countDown();
            return sleep(new CountDownLatch(1));
        })));
        sleeper.start();
        sleeping.await();
        var other = new ActionGuard("other", Clock.systemUTC(), () -> {});

        assertThat(calls.call(other, LIMIT, () -> "at once")).isEqualTo("at once");

        calls.stop();
        sleeper.join();
    }

    @Test
    void refusesASeventeenthCallAtOnce() throws Exception {
        var all = new CountDownLatch(16);
        for (int i = 0; i < 16; i++) {
            new Thread(() -> ignoreFailure(() -> calls.call(guard, Duration.ofSeconds(20), () -> {
                        all.countDown();
                        return sleep(new CountDownLatch(1));
                    })))
                    .start();
        }
        all.await();

        assertThatThrownBy(() -> calls.call(guard, LIMIT, () -> "too much"))
                .isInstanceOf(ActionFailedException.class)
                .hasMessageContaining("busy");
    }

    @Test
    void switchesOffAfterTwoCallsThatLoopForEver() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> calls.call(guard, LIMIT, this::loop)).isInstanceOf(ActionFailedException.class);
        }

        assertThat(guard.abandoned()).hasSize(2).allMatch(stack -> stack.contains("loop"));
        assertThatThrownBy(() -> calls.call(guard, LIMIT, () -> "again")).hasMessageContaining("switched off");
    }

    @Test
    void opensTheBreakerAfterErrorsOfAnyKind() {
        assertThatThrownBy(() -> calls.call(guard, LIMIT, () -> fail(new StackOverflowError())))
                .isInstanceOf(ActionFailedException.class);
        assertThatThrownBy(() -> calls.call(guard, LIMIT, () -> fail(new NoClassDefFoundError("x"))))
                .isInstanceOf(ActionFailedException.class);
        assertThatThrownBy(() -> calls.call(guard, LIMIT, () -> fail(new IllegalStateException("y"))))
                .isInstanceOf(ActionFailedException.class);

        assertThat(guard.breaker().isOpen()).isTrue();
    }

    @Test
    void doesNotBlameAnActionForWhatItsUserMayNot() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> calls.call(guard, LIMIT, () -> fail(new ActionDeniedException("no"))))
                    .isInstanceOf(ActionDeniedException.class);
        }

        assertThat(guard.breaker().isOpen()).isFalse();
    }

    @Test
    void answersGoneAndBlamesNobodyWhenTheBundleIsRemovedMeanwhile() {
        assertThatThrownBy(() -> calls.call(guard, LIMIT, () -> {
                    guard.close(Duration.ZERO);
                    throw new NoClassDefFoundError("org/example/Unloaded");
                }))
                .isInstanceOf(ActionGoneException.class);

        assertThat(guard.breaker().isOpen()).isFalse();
        assertThatThrownBy(() -> calls.call(guard, LIMIT, () -> "late")).isInstanceOf(ActionGoneException.class);
    }

    @Test
    void countsAnActionThatReturnsNothingAsFailed() {
        assertThatThrownBy(() -> calls.call(guard, LIMIT, () -> null)).isInstanceOf(ActionFailedException.class);
    }

    private String loop() {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
        return "";
    }

    private static String sleep(CountDownLatch interrupted) throws InterruptedException {
        try {
            Thread.sleep(30_000);
            return "slept";
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
    }

    private static String fail(Throwable failure) throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (Exception) failure;
    }

    private static void ignoreFailure(Runnable work) {
        try {
            work.run();
        } catch (ActionFailedException e) {
            // it is cut off by the test's end
        }
    }
}
