package org.schalter.core.form;

import org.schalter.text.Text;

/** What was typed into one field is no value; leaves this package only as a message at the field. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    UnreadableException(String key, Object... arguments) {
        super(key, null, false, false);
        this.reason = Text.of(key, arguments);
    }

    Text reason() {
        return reason;
    }
}
