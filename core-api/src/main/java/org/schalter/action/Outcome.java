package org.schalter.action;

import java.util.List;
import java.util.Optional;
import org.schalter.form.FieldError;
import org.schalter.ticket.TicketNumber;

/** What became of a submitted form. */
public sealed interface Outcome {

    /**
     * It is written.
     *
     * @param message in the actor's language
     * @param operation the number its history rows share; 0 if nothing had to be changed
     * @param ticket the ticket to look at now
     */
    record Done(String message, long operation, Optional<TicketNumber> ticket) implements Outcome {}

    /** Nothing was written; these fields must be corrected. */
    record Invalid(List<FieldError> errors) implements Outcome {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** Go on in this form. */
    record GoOn(OpeningId opening) implements Outcome {}
}
