package org.schalter.core.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.form.Uploads;
import org.schalter.core.history.Operation;
import org.schalter.identity.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tidies what forms leave behind: locks of actions that have been away for a minute, and old drafts, openings and files.
 * While the framework stops all actions go away, and nothing is given back.
 */
@Component(service = Housekeeping.class, immediate = true)
public final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ActionRegistry registry;
    private final Openings openings;
    private final LockedOpenings locked;
    private final Drafts drafts;
    private final Uploads uploads;
    private final BooleanSupplier stopping;
    private final Clock clock;
    private final Map<String, Instant> missingSince = new HashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "schalter-housekeeping"));

    @Activate
    public Housekeeping(
            @Reference ActionRegistry registry,
            @Reference Openings openings,
            @Reference LockedOpenings locked,
            @Reference Drafts drafts,
            @Reference Uploads uploads,
            BundleContext context) {
        this(registry, openings, locked, drafts, uploads, () -> isStopping(context), Clock.systemUTC());
        timer.scheduleWithFixedDelay(() -> safely(this::giveBackLocks), 10, 10, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> safely(this::sweep), 10, 60, TimeUnit.MINUTES);
    }

    /** Does nothing by itself; for tests. */
    public Housekeeping(
            ActionRegistry registry,
            Openings openings,
            LockedOpenings locked,
            Drafts drafts,
            Uploads uploads,
            BooleanSupplier stopping,
            Clock clock) {
        this.registry = registry;
        this.openings = openings;
        this.locked = locked;
        this.drafts = drafts;
        this.uploads = uploads;
        this.stopping = stopping;
        this.clock = clock;
    }

    @Deactivate
    public void stop() {
        timer.shutdownNow();
    }

    /** Locks that were taken by forms of actions which are away for too long. */
    public void giveBackLocks() {
        if (stopping.getAsBoolean()) {
            return;
        }
        for (var opening : openings.locking()) {
            if (isLost(opening.action())) {
                locked.giveBack(opening, Operation.of(Actor.system("housekeeping")));
            }
        }
    }

    public void sweep() {
        openings.sweep();
        drafts.sweep();
        uploads.sweep();
    }

    private boolean isLost(String action) {
        if (registry.find(action).isPresent()) {
            missingSince.remove(action);
            return false;
        }
        var now = clock.instant();
        var since = missingSince.computeIfAbsent(action, unused -> now);
        return !now.isBefore(since.plus(PATIENCE));
    }

    private static boolean isStopping(BundleContext context) {
        return context.getBundle(0).getState() == Bundle.STOPPING;
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) { // an edge: the timer must come again
            LOG.warn("housekeeping failed", e);
        }
    }
}
