package org.schalter.core.follow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.schalter.event.LogEntry;
import org.schalter.event.TicketListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener's thread: it sleeps until the bell rings or a second has passed (other nodes write too), and hands over what
 * is new. A batch that fails is halved down to one entry; that one is tried again with growing pauses, then parked.
 */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int TRIES = 8;
    private static final long POLL_MILLIS = 1_000;
    private static final long STOP_MILLIS = 5_000;

    private final TicketListener listener;
    private final Cursor cursor;
    private final Duration firstPause;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final Thread thread;
    private boolean news = true;
    private volatile boolean stopped;

    Follower(TicketListener listener, Cursor cursor, Duration firstPause) {
        this.listener = listener;
        this.cursor = cursor;
        this.firstPause = firstPause;
        this.thread = new Thread(this::run, "schalter-follow-" + listener.name());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void ring() {
        lock.lock();
        try {
            news = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a running call, but not for ever. */
    void stop() {
        stopped = true;
        ring();
        try {
            thread.join(STOP_MILLIS);
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopped) {
                await();
                follow();
            }
        } catch (InterruptedException e) {
            LOG.warn("listener {} had to be interrupted", listener.name());
        }
        cursor.release();
    }

    private void await() throws InterruptedException {
        lock.lock();
        try {
            if (!news) {
                rung.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
            news = false;
        } finally {
            lock.unlock();
        }
    }

    /** A database that is away for a while must not end the thread. */
    private void follow() throws InterruptedException {
        try {
            var batch = cursor.next();
            while (!batch.isEmpty() && !stopped && deliver(batch)) {
                batch = cursor.moveTo(batch.get(batch.size() - 1).position()) ? cursor.next() : List.of();
            }
        } catch (RuntimeException e) {
            LOG.warn("listener {} cannot read the history now", listener.name(), e);
        }
    }

    /** Answers false if it was stopped before all of it was followed or parked: then it comes again. */
    private boolean deliver(List<LogEntry> batch) throws InterruptedException {
        var failure = tryOnce(batch);
        if (failure == null || stopped) {
            return failure == null;
        }
        int half = batch.size() / 2;
        return half == 0
                ? repeat(batch, failure)
                : deliver(batch.subList(0, half)) && deliver(batch.subList(half, batch.size()));
    }

    private boolean repeat(List<LogEntry> one, Throwable first) throws InterruptedException {
        Throwable failure = first;
        var pause = firstPause;
        for (int attempt = 2; attempt <= TRIES && !stopped; attempt++) {
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2);
            failure = tryOnce(one);
            if (failure == null) {
                return true;
            }
        }
        if (stopped) {
            return false;
        }
        park(one.get(0), failure);
        return true;
    }

    private void park(LogEntry entry, Throwable failure) {
        LOG.warn("listener {} could not follow entry {}; it is parked", listener.name(), entry.position(), failure);
        cursor.park(entry, String.valueOf(failure));
    }

    /** The guarded door for listeners: whatever a bundle throws, also the errors of one just removed, stays here. */
    private @org.jspecify.annotations.Nullable Throwable tryOnce(List<LogEntry> batch) {
        try {
            listener.follow(batch);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }
}
