package org.schalter.event;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Follows the history, with a durable cursor of its own. A bundle follows by registering this service. It is called by
 * one thread at a time, after commit, in order; a batch may come twice after a crash. A batch that fails is halved down
 * to one entry; that one is tried 8 times with growing pauses, then parked and listed in health, and the listener goes on.
 */
@ConsumerType
public interface TicketListener {

    /** Names the cursor; never reused for something else. */
    String name();

    /** Where a listener begins that was never seen before. */
    default Start start() {
        return Start.FROM_NOW;
    }

    default Scope scope() {
        return Scope.ONCE;
    }

    /** At most 200 entries; an exception means that none of them is done. */
    void follow(List<LogEntry> batch);

    /** FROM_BEGINNING for what is rebuilt from the history, FROM_NOW for everything that leaves the house. */
    enum Start {
        FROM_BEGINNING,
        FROM_NOW
    }

    /** ONCE in the whole installation under a lease, or on EACH_NODE from the moment it starts. */
    enum Scope {
        ONCE,
        EACH_NODE
    }
}
