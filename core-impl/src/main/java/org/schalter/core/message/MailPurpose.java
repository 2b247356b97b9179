package org.schalter.core.message;

import java.util.Optional;

/** Who is behind a mail of ours: a person, or which kind of machine. */
public enum MailPurpose {
    WRITTEN(""),
    AUTO_RESPONSE("auto-replied"),
    NOTIFICATION("auto-generated");

    private final String autoSubmitted;

    MailPurpose(String autoSubmitted) {
        this.autoSubmitted = autoSubmitted;
    }

    /** The keyword of RFC 3834; empty for what people write. */
    Optional<String> autoSubmitted() {
        return Optional.of(autoSubmitted).filter(keyword -> !keyword.isEmpty());
    }
}
