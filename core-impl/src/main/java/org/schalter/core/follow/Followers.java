package org.schalter.core.follow;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.schalter.core.history.HistoryLog;
import org.schalter.core.store.Node;
import org.schalter.core.transaction.Transactions;
import org.schalter.event.TicketListener;

/** Gives each listener that comes its thread and its cursor, and stops them when it goes. Thread-safe. */
@Component(service = Followers.class, immediate = true)
public final class Followers {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final Transactions transactions;
    private final HistoryLog history;
    private final Duration firstPause;
    private final Clock clock;
    private final String node;
    private final Map<TicketListener, Follower> followers = new ConcurrentHashMap<>();
    private final Runnable bell = () -> followers.values().forEach(Follower::ring);

    @Activate
    public Followers(@Reference Transactions transactions, @Reference HistoryLog history, @Reference Node node) {
        this(transactions, history, node.name(), FIRST_PAUSE, Clock.systemUTC());
    }

    /** As a node of its own.
     *
     * @param firstPause before a failed entry is tried again; doubled each time */
    public Followers(Transactions transactions, HistoryLog history, Duration firstPause, Clock clock) {
        this(transactions, history, UUID.randomUUID().toString(), firstPause, clock);
    }

    private Followers(Transactions transactions, HistoryLog history, String node, Duration firstPause, Clock clock) {
        this.transactions = transactions;
        this.node = node;
        this.history = history;
        this.firstPause = firstPause;
        this.clock = clock;
        history.onRing(bell);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(TicketListener listener) {
        var follower = new Follower(listener, new Cursor(transactions, listener, node, clock), firstPause);
        followers.put(listener, follower);
        follower.start();
    }

    public void remove(TicketListener listener) {
        var follower = followers.remove(listener);
        if (follower != null) {
            follower.stop();
        }
    }

    @Deactivate
    public void stop() {
        history.forget(bell);
        followers.keySet().forEach(this::remove);
    }
}
