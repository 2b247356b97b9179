package org.schalter.action;

/** The ticket was changed by others again and again while this was being done; nothing was changed. */
public class StaleTicketException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleTicketException(String message) {
        super(message);
    }
}
