package org.schalter.itests.story;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what happens elsewhere. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(40);

    private Patience() {}

    /** The first answer there is; fails with the words of what was waited for. */
    static <T> T await(String what, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var answer = question.get();
            if (answer.isPresent()) {
                return answer.orElseThrow();
            }
            pause();
        }
        throw new AssertionError("waited in vain for " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
