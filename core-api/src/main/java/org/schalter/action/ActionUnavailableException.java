package org.schalter.action;

/** It cannot be done now: locked by another, senseless in this state. The message is the reason in the actor's language. */
public class ActionUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ActionUnavailableException(String message) {
        super(message);
    }
}
