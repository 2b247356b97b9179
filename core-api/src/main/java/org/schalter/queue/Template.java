package org.schalter.queue;

import org.schalter.text.RichText;

/**
 * A stored text for an occasion (requirement 38), with variables. {@code Optional<Template>} as a form component becomes
 * the template drop-down; choosing one prefills the form again.
 */
public record Template(TemplateId id, String name, Occasion occasion, RichText text) {

    /** Where a template is offered (requirements 36, 37). */
    public enum Occasion {
        ANSWER,
        CREATE,
        FORWARD,
        NOTE,
        PHONE_CALL
    }
}
