package org.schalter.core.form;

import java.util.Locale;
import java.util.Optional;
import org.schalter.action.ActionDescriptor;
import org.schalter.identity.Actor;
import org.schalter.text.TextCatalog;
import org.schalter.ticket.Ticket;

/**
 * For whom and for what a form is filled or read.
 *
 * @param texts the action's own
 * @param ticket empty for a form that makes a new one
 */
public record FormContext(ActionDescriptor<?> descriptor, TextCatalog texts, Optional<Ticket> ticket, Actor actor) {

    public Locale locale() {
        return actor.locale();
    }

    String label(FormComponent component) {
        return texts.get(component.name() + ".label", locale());
    }

    /** Then the state may be seen but not changed (G4). */
    public boolean lockedByAnother() {
        return ticket.map(Ticket::assignment)
                .filter(assignment ->
                        actor.agent().filter(assignment::lockedByAnotherThan).isPresent())
                .isPresent();
    }
}
