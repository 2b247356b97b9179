package org.schalter.core.store;

import java.sql.SQLException;

/** The database refused a statement; the cause tells why. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message, SQLException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
