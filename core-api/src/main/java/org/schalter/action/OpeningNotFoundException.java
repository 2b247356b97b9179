package org.schalter.action;

/** There is no such opened form for this actor, or it was submitted or abandoned. */
public class OpeningNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OpeningNotFoundException(String message) {
        super(message);
    }
}
