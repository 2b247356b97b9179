package org.schalter.core.message;

/** Which automatic answer a decision calls for; the limits per sender and hour still apply. */
public enum AutoResponse {
    NONE,
    NEW_TICKET,
    FOLLOW_UP,
    NEW_TICKET_INSTEAD_OF_CLOSED,
    REJECTED
}
