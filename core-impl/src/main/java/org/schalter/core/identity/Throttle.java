package org.schalter.core.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down guessing: after ten wrong passwords in a row a login rests for a minute. Bounded in memory; thread-safe. */
final class Throttle {

    private static final int MOST_FAILURES = 10;
    private static final int MOST_LOGINS = 10_000;
    private static final Duration REST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_LOGINS;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean allows(String login) {
        var known = failures.get(login);
        return known == null || known.count() < MOST_FAILURES || clock.instant().isAfter(known.last().plus(REST));
    }

    synchronized void failed(String login) {
        var known = failures.get(login);
        failures.put(login, new Failures(known == null ? 1 : known.count() + 1, clock.instant()));
    }

    synchronized void succeeded(String login) {
        failures.remove(login);
    }

    private record Failures(int count, Instant last) {}
}
