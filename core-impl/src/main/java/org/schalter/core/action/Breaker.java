package org.schalter.core.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Switches off what keeps failing: it opens after three failures within half a minute, lets one call through after a
 * pause, and closes when that one succeeds. Thread-safe.
 */
public final class Breaker {

    private static final int FAILURES = 3;
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(60);

    private final Clock clock;
    private final Runnable changed;
    private final Deque<Instant> failures = new ArrayDeque<>();
    private Instant openUntil = Instant.MIN;
    private boolean open;
    private boolean trying;
    private boolean stuck;

    /** @param changed told when it opens or closes; must return at once */
    public Breaker(Clock clock, Runnable changed) {
        this.clock = clock;
        this.changed = changed;
    }

    /** Whether a call may be made now; after the pause that is true for one call until its end is told. */
    public synchronized boolean permits() {
        if (!open) {
            return true;
        }
        if (isOpen() || trying) {
            return false;
        }
        trying = true;
        return true;
    }

    /** Whether calls are refused now; asking changes nothing. */
    public synchronized boolean isOpen() {
        return stuck || (open && clock.instant().isBefore(openUntil));
    }

    public void succeeded() {
        if (close()) {
            changed.run();
        }
    }

    public void failed() {
        if (count()) {
            changed.run();
        }
    }

    /** Open until {@link #reset()}: calls of it run on for ever. */
    public void stayOpen() {
        synchronized (this) {
            stuck = true;
            open = true;
        }
        changed.run();
    }

    public void reset() {
        synchronized (this) {
            stuck = false;
            close();
        }
        changed.run();
    }

    private synchronized boolean close() {
        if (stuck || !open) {
            return false;
        }
        open = false;
        trying = false;
        failures.clear();
        return true;
    }

    private synchronized boolean count() {
        var now = clock.instant();
        failures.addLast(now);
        failures.removeIf(failure -> failure.isBefore(now.minus(WINDOW)));
        boolean opens = open || failures.size() >= FAILURES;
        if (opens) {
            open = true;
            trying = false;
            openUntil = now.plus(PAUSE);
        }
        return opens;
    }
}
