package org.schalter.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final MovingClock clock = new MovingClock();
    private final AtomicInteger changes = new AtomicInteger();
    private final Breaker breaker = new Breaker(clock, changes::incrementAndGet);

    @Test
    void opensAfterThreeFailuresWithinHalfAMinute() {
        fail(2);
        assertThat(breaker.permits()).isTrue();

        fail(1);

        assertThat(breaker.permits()).isFalse();
        assertThat(changes).hasValue(1);
    }

    @Test
    void forgetsFailuresThatAreLongAgo() {
        fail(2);
        clock.pass(Duration.ofSeconds(31));

        fail(1);

        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void letsOneCallThroughAfterThePause() {
        fail(3);
        clock.pass(Duration.ofSeconds(60));

        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void closesWhenTheTrialSucceeds() {
        fail(3);
        clock.pass(Duration.ofSeconds(60));
        breaker.permits();

        breaker.succeeded();

        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void opensAgainWhenTheTrialFails() {
        fail(3);
        clock.pass(Duration.ofSeconds(60));
        breaker.permits();

        fail(1);

        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void staysOpenUntilAnOperatorResetsIt() {
        breaker.stayOpen();
        clock.pass(Duration.ofDays(1));
        assertThat(breaker.permits()).isFalse();

        breaker.reset();

        assertThat(breaker.permits()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
