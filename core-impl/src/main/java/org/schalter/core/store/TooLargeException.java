package org.schalter.core.store;

/** Content is larger than was allowed; nothing of it was kept. */
public class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooLargeException(long limit) {
        super("more than " + limit + " bytes");
    }
}
