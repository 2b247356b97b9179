package org.schalter.core.store;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a failure is only two transactions in each other's way, so that the same work may be tried again. */
public final class Conflicts {

    private static final Set<String> STATES = Set.of("40001", "40P01", "40XL1", "40XL2");

    private Conflicts() {}

    public static boolean isConflict(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
