package org.schalter.core.ticket;

import org.schalter.ticket.TicketId;

/** A ticket changed between reading and writing; nothing was written, and the same may be done once more. */
public class VersionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VersionConflictException(TicketId ticket) {
        super("ticket " + ticket.value() + " changed meanwhile");
    }
}
