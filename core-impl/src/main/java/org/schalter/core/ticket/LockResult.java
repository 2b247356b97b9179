package org.schalter.core.ticket;

/** What became of the wish to lock a ticket. */
public sealed interface LockResult {

    record Taken(long generation) implements LockResult {}

    record Mine() implements LockResult {}

    record HeldBy(String name) implements LockResult {}
}
