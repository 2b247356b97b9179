package org.schalter.core.action;

import java.util.Locale;
import java.util.Optional;
import org.schalter.action.Availability;
import org.schalter.text.Text;

/**
 * What came of asking an action whether it makes sense.
 *
 * @param ours whether a reason is one of the core's texts rather than of the action's
 */
record Answer(Availability says, boolean ours) {

    static Answer of(Availability says) {
        return new Answer(says, false);
    }

    static Answer refusal(String key) {
        return new Answer(Availability.disabled(key), true);
    }

    Optional<String> reason(ActionEntry entry, Locale locale) {
        return says instanceof Availability.Disabled disabled
                ? Optional.of(words(entry, disabled.reason(), locale))
                : Optional.empty();
    }

    private String words(ActionEntry entry, Text reason, Locale locale) {
        return ours ? Gate.TEXTS.get(reason, locale) : entry.say(reason, locale);
    }
}
