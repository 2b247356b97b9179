package org.schalter.core.action;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One piece of foreign work on a thread of ours, which can be waited for and given up. */
final class Job<T> implements Runnable {

    private final Callable<T> work;
    private final Consumer<Job<?>> afterwards;
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Thread thread;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private boolean givenUp;

    /** @param afterwards called when the work has really ended, however late */
    Job(Callable<T> work, Consumer<Job<?>> afterwards) {
        this.work = work;
        this.afterwards = afterwards;
    }

    @Override
    public void run() {
        if (begin()) {
            try {
                result = work.call();
            } catch (Throwable e) { // whatever a plug-in throws ends here
                failure = e;
            }
        }
        end();
        afterwards.accept(this);
    }

    boolean endsWithin(Duration limit) throws InterruptedException {
        return ended.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** Interrupts it; if it does not care it goes on at the lowest priority. */
    synchronized void giveUp() {
        givenUp = true;
        var runner = thread;
        if (runner != null) {
            runner.interrupt();
            runner.setPriority(Thread.MIN_PRIORITY);
        }
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Nullable T result() {
        return result;
    }

    synchronized String stack() {
        var runner = thread;
        return runner == null
                ? ""
                : Arrays.stream(runner.getStackTrace()).map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private synchronized boolean begin() {
        thread = Thread.currentThread();
        return !givenUp;
    }

    private synchronized void end() {
        thread = null;
        Thread.currentThread().setPriority(Thread.NORM_PRIORITY);
        Thread.interrupted();
        ended.countDown();
    }
}
