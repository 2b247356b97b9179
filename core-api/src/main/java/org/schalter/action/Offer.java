package org.schalter.action;

import java.util.Optional;
import org.schalter.ticket.ArticleId;

/**
 * What a menu shows: an action the actor has the right to.
 *
 * @param label in the actor's language
 * @param kind what a click does
 * @param article at which article it stands; empty for the ticket's menu
 * @param disabledReason why it cannot be done now, in the actor's language; empty if it can
 */
public record Offer(
        String action,
        Place place,
        String label,
        Kind kind,
        Optional<ArticleId> article,
        Optional<String> disabledReason) {

    /** FORM opens a form, ONE_CLICK does it at once, VIEW only shows. */
    public enum Kind {
        FORM,
        ONE_CLICK,
        VIEW
    }

    public boolean enabled() {
        return disabledReason.isEmpty();
    }
}
