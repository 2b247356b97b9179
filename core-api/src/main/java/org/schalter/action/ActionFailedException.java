package org.schalter.action;

/** The action's own code failed, took too long or is switched off; nothing was changed. */
public class ActionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ActionFailedException(String message) {
        super(message);
    }
}
