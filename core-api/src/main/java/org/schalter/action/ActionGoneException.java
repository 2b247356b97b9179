package org.schalter.action;

/** The action is not deployed any more; what was typed is kept as draft. */
public class ActionGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ActionGoneException(String message) {
        super(message);
    }
}
