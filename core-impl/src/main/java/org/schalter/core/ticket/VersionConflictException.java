package org.schalter.core.ticket;

/** A ticket changed since it was read. */
public class VersionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VersionConflictException(String message) {
        super(message);
    }
}
