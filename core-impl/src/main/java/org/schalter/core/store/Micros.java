package org.schalter.core.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the database holds them: microseconds since 1970. */
public final class Micros {

    private static final long PER_SECOND = 1_000_000;

    private Micros() {}

    public static long of(Instant instant) {
        return instant.getEpochSecond() * PER_SECOND + instant.getNano() / 1_000;
    }

    public static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
    }

    /** The instant as it comes back from the database. */
    public static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
