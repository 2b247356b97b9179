package org.schalter.identity;

import java.util.Locale;
import java.util.Optional;

/** Who does something: it stands in every history row, and rights are checked against it. */
public sealed interface Actor {

    /** As shown in the history. */
    String name();

    /** The language in which this actor is answered. */
    Locale locale();

    /** The agent behind it; empty for customers and for the system. */
    default Optional<AgentId> agent() {
        return Optional.empty();
    }

    /** An agent, with exactly the rights that grants give. */
    record AgentActor(AgentId id, String name, Locale locale) implements Actor {
        @Override
        public Optional<AgentId> agent() {
            return Optional.of(id);
        }
    }

    /** A customer who wrote a mail; has no rights. */
    record CustomerActor(String name) implements Actor {
        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }
    }

    /** The product itself (timers, auto responses, furnishing); may everything. */
    record SystemActor(String name) implements Actor {
        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }
    }

    static Actor system(String name) {
        return new SystemActor(name);
    }
}
