package org.schalter.core.message;

import java.util.Optional;

/** What becomes of a mail, and by which row of the decision table. */
public sealed interface Decision {

    /** The row of the table in the design of mail, shown in the trace. */
    int row();

    AutoResponse autoResponse();

    /** The mail was taken in before: no article, only a log entry. */
    record Duplicate() implements Decision {

        @Override
        public int row() {
            return 1;
        }

        @Override
        public AutoResponse autoResponse() {
            return AutoResponse.NONE;
        }
    }

    /**
     * An article of an existing ticket. {@code newSender} waits for an agent's confirmation; {@code reopens} says that
     * the state changes as follow-ups change it.
     */
    record FollowUp(
            long ticketId, boolean visible, boolean newSender, boolean reopens, AutoResponse autoResponse, int row)
            implements Decision {

        public boolean isDeliveryReport() {
            return row == 2;
        }
    }

    /** A ticket of its own; the link is visible only to agents who may see the other ticket. */
    record NewTicket(Optional<Long> linkedTo, AutoResponse autoResponse, int row) implements Decision {}

    /** Kept for an administrator. */
    record Quarantine(Reason reason, int row) implements Decision {

        public enum Reason {
            LOOP,
            GUESSED_NUMBERS
        }

        @Override
        public AutoResponse autoResponse() {
            return AutoResponse.NONE;
        }
    }
}
