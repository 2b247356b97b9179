package org.schalter.action;

/** There is no such ticket for this actor: it does not exist, or he may not read it. */
public class TicketNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TicketNotFoundException(String message) {
        super(message);
    }
}
