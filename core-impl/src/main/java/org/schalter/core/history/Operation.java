package org.schalter.core.history;

import org.schalter.event.LogEntry;
import org.schalter.identity.Actor;

/** What one actor did at once; its history rows share a number, which is known after commit. */
public final class Operation {

    private final LogEntry.Origin origin;
    private long number;

    public Operation(Actor actor, String action, String bundleVersion) {
        this.origin = new LogEntry.Origin(actor.agent(), actor.name(), action, bundleVersion);
    }

    /** What the engine does by itself for an actor. */
    public static Operation of(Actor actor) {
        return new Operation(actor, "", "");
    }

    public LogEntry.Origin origin() {
        return origin;
    }

    /** The position of its first row; 0 as long as nothing of it is in the history. */
    public long number() {
        return number;
    }

    void begin(long position) {
        if (number == 0) {
            number = position;
        }
    }

    /** A repeated transaction numbers anew. */
    void forget() {
        number = 0;
    }
}
