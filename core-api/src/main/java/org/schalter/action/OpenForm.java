package org.schalter.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.schalter.form.FormField;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketNumber;

/**
 * A form as its agent has it open, with everything in his language.
 *
 * @param ticket empty for a form that makes a new ticket
 * @param submitLabel the words on the button
 * @param locked whether the ticket is locked to the agent now
 * @param draftSaved when what he typed was last saved; empty if nothing was
 */
public record OpenForm(
        OpeningId id,
        String action,
        String label,
        String submitLabel,
        Optional<TicketNumber> ticket,
        Optional<ArticleId> article,
        List<FormField> fields,
        boolean locked,
        Optional<Instant> draftSaved) {

    public OpenForm {
        fields = List.copyOf(fields);
    }
}
