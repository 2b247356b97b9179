package org.schalter.core.form;

/** A record that cannot be a form; the message names the component. */
public class MalformedFormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedFormException(String message) {
        super(message);
    }
}
