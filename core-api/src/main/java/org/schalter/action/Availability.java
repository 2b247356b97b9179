package org.schalter.action;

import org.schalter.text.Text;

/** Whether an action makes sense for a ticket as it is; rights and locks are not its business. */
public sealed interface Availability {

    /** Offered. */
    record Available() implements Availability {}

    /** Shown greyed, with the reason. */
    record Disabled(Text reason) implements Availability {}

    /** Not shown at all. */
    record Hidden() implements Availability {}

    static Availability available() {
        return new Available();
    }

    static Availability hidden() {
        return new Hidden();
    }

    static Availability disabled(String reason, Object... arguments) {
        return new Disabled(Text.of(reason, arguments));
    }

    /** Available, unless the condition holds: then disabled for that reason. */
    static Availability unless(boolean condition, String reason, Object... arguments) {
        return condition ? disabled(reason, arguments) : available();
    }

    /** Available while the condition holds, else hidden. */
    static Availability onlyIf(boolean condition) {
        return condition ? available() : hidden();
    }
}
