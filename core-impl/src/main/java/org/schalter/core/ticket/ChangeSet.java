package org.schalter.core.ticket;

/** What was recorded. */
public final class ChangeSet {

    public boolean isEmpty() {
        return true;
    }
}
