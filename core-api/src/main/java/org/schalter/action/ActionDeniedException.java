package org.schalter.action;

/** The actor lacks the right; the message names it. */
public class ActionDeniedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ActionDeniedException(String message) {
        super(message);
    }
}
