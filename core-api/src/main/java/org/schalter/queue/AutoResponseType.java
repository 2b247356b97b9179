package org.schalter.queue;

/** What a customer is answered without an agent (requirement 40); at most one per queue and type. */
public enum AutoResponseType {
    NEW_TICKET,
    FOLLOW_UP,
    REJECT,
    NEW_TICKET_AFTER_CLOSE
}
