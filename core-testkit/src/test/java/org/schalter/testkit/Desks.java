package org.schalter.testkit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.schalter.core.action.GuardedCalls;
import org.schalter.testkit.TestDatabase.Kind;

/** One desk on each database for the tests of one class. */
final class Desks {

    private final Map<Kind, Desk> desks = new EnumMap<>(Kind.class);
    private final GuardedCalls.Limits limits;

    /** Patient enough for a busy machine. */
    Desks() {
        this(new GuardedCalls.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20)));
    }

    Desks(GuardedCalls.Limits limits) {
        this.limits = limits;
    }

    Desk on(Kind kind) {
        return desks.computeIfAbsent(kind, one -> new Desk(one.create(), limits));
    }
}
