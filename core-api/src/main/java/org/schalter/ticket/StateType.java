package org.schalter.ticket;

/** What a state means to the engine; states are data, types are code (requirement 61). */
public enum StateType {
    NEW,
    OPEN,
    PENDING_REMINDER,
    PENDING_AUTO,
    CLOSED,
    MERGED;

    /** Nothing waits to be done: the ticket is in no list and its lock is free. */
    public boolean isFinal() {
        return this == CLOSED || this == MERGED;
    }

    /** Waits for a point in time, which must be given with it (requirement 71). */
    public boolean isPending() {
        return this == PENDING_REMINDER || this == PENDING_AUTO;
    }
}
