package org.schalter.core.action;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.schalter.action.ActionDeniedException;
import org.schalter.action.ActionFailedException;
import org.schalter.action.ActionUnavailableException;
import org.schalter.action.TicketNotFoundException;
import org.schalter.core.store.StoreException;
import org.schalter.core.ticket.VersionConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every call into a plug-in: on a thread of our own, cut off after its limit, with all that it throws caught. What is cut
 * off is interrupted; if it runs on nevertheless it is counted against the plug-in. Thread-safe.
 */
@Component(service = GuardedCalls.class)
public final class GuardedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedCalls.class);

    /** How long an interrupted call has to end before it counts as one that runs on. */
    private static final Duration GRACE = Duration.ofMillis(100);

    /** How long calls may take. */
    public record Limits(Duration availability, Duration prefill, Duration execute) {

        public static final Limits USUAL =
                new Limits(Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    /** What the core itself throws through a plug-in; the plug-in is not to blame. */
    private static final Set<Class<? extends RuntimeException>> OURS = Set.of(
            ActionDeniedException.class,
            ActionUnavailableException.class,
            TicketNotFoundException.class,
            VersionConflictException.class,
            StoreException.class);

    private final Limits limits;
    private final ExecutorService threads;

    @Activate
    public GuardedCalls() {
        this(Limits.USUAL);
    }

    public GuardedCalls(Limits limits) {
        this.limits = limits;
        var number = new AtomicLong();
        this.threads = new ThreadPoolExecutor(0, 1_000, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            var thread = new Thread(work, "schalter-action-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(GuardedCalls.class.getClassLoader());
            return thread;
        });
    }

    @Deactivate
    public void stop() {
        threads.shutdownNow();
    }

    public Limits limits() {
        return limits;
    }

    /**
     * The work's result.
     *
     * @throws ActionFailedException if it failed, took too long, or is switched off
     * @throws org.schalter.action.ActionGoneException if the plug-in was removed
     */
    public <T> T call(ActionGuard guard, Duration limit, Callable<T> work) {
        guard.enter();
        var job = start(guard, work);
        if (!endsInTime(job, limit)) {
            giveUp(guard, job);
            throw tooLong(guard, limit);
        }
        return result(guard, job);
    }

    /** Work that asks several plug-ins one after the other, within one limit; it catches what they throw itself. */
    Job<?> ask(Runnable questions, Consumer<Job<?>> afterwards) {
        var job = new Job<>(Executors.callable(questions, true), afterwards);
        threads.execute(job);
        endsInTime(job, limits.availability());
        return job;
    }

    /** Runs without anybody waiting for it. */
    void inBackground(Runnable work) {
        threads.execute(work);
    }

    /** Counts against the plug-in, unless it is being removed. */
    void blame(ActionGuard guard, Throwable failure) {
        guard.requirePresent();
        LOG.warn("action {} failed", guard.name(), failure);
        guard.breaker().failed();
    }

    private <T> Job<T> start(ActionGuard guard, Callable<T> work) {
        var job = new Job<>(work, guard::leave);
        try {
            threads.execute(job);
            return job;
        } catch (RuntimeException e) {
            guard.leave(job);
            throw new ActionFailedException("no thread for action " + guard.name() + ": " + e);
        }
    }

    private <T> T result(ActionGuard guard, Job<T> job) {
        var failure = job.failure();
        if (failure.isPresent()) {
            throw failed(guard, failure.get());
        }
        guard.breaker().succeeded();
        var result = job.result();
        if (result == null) {
            throw failed(guard, new NullPointerException("the action returned nothing"));
        }
        return result;
    }

    private RuntimeException failed(ActionGuard guard, Throwable failure) {
        if (failure instanceof RuntimeException ours && OURS.contains(failure.getClass())) {
            guard.breaker().succeeded();
            return ours;
        }
        blame(guard, failure);
        return new ActionFailedException("action " + guard.name() + " failed: " + failure);
    }

    private ActionFailedException tooLong(ActionGuard guard, Duration limit) {
        var failure = new ActionFailedException("action " + guard.name() + " took longer than " + limit);
        blame(guard, failure);
        return failure;
    }

    /** Interrupts a call that took too long; if it runs on nevertheless that is noted. */
    void giveUp(ActionGuard guard, Job<?> job) {
        job.giveUp();
        if (!endsInTime(job, GRACE)) {
            guard.abandon(job);
        }
    }

    private static boolean endsInTime(Job<?> job, Duration limit) {
        try {
            return job.endsWithin(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
