package org.schalter.core.action;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.schalter.action.ActionFailedException;
import org.schalter.action.ActionGoneException;

/** What is known of the calls into one plug-in: how many run, how many were given up, whether it is gone. Thread-safe. */
public final class ActionGuard {

    /** More calls at once than this are refused, so that a plug-in that hangs cannot take all threads. */
    private static final int MOST_AT_ONCE = 16;

    private static final int MOST_ABANDONED = 2;

    private final String name;
    private final Breaker breaker;
    private final Set<Job<?>> abandoned = new HashSet<>();
    private int running;
    private boolean gone;

    public ActionGuard(String name, Clock clock, Runnable changed) {
        this.name = name;
        this.breaker = new Breaker(clock, changed);
    }

    public String name() {
        return name;
    }

    public Breaker breaker() {
        return breaker;
    }

    public synchronized boolean isGone() {
        return gone;
    }

    /** Stacks of calls that were given up and still run, for health. */
    public synchronized List<String> abandoned() {
        return abandoned.stream().map(Job::stack).toList();
    }

    /** Begins a call; each needs one {@link #leave}. */
    void enter() {
        requirePresent();
        if (!breaker.permits()) {
            throw new ActionFailedException("action " + name + " is switched off after errors");
        }
        synchronized (this) {
            if (running >= MOST_AT_ONCE) {
                throw new ActionFailedException("action " + name + " is busy with " + running + " calls");
            }
            running++;
        }
    }

    synchronized void leave(Job<?> job) {
        running--;
        abandoned.remove(job);
        notifyAll();
    }

    /** A call that was given up has ended at last. */
    synchronized void forget(Job<?> job) {
        abandoned.remove(job);
    }

    /** Notes a call that was given up but does not end. */
    void abandon(Job<?> job) {
        boolean tooMany;
        synchronized (this) {
            if (job.hasEnded()) {
                return;
            }
            abandoned.add(job);
            tooMany = abandoned.size() >= MOST_ABANDONED;
        }
        if (tooMany) {
            breaker.stayOpen();
        }
    }

    /** Refuses new calls and waits for running ones, but not longer than the limit. */
    synchronized void close(Duration limit) {
        gone = true;
        long end = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toMillis(); running > abandoned.size() && left > 0; left = millisUntil(end)) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void requirePresent() {
        if (gone) {
            throw new ActionGoneException("action " + name + " is not deployed any more");
        }
    }

    private static long millisUntil(long end) {
        return (end - System.nanoTime()) / 1_000_000;
    }
}
