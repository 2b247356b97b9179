package org.schalter.core.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The readable text, the HTML as it came (unsanitised) and everything else. */
public record MailBody(String text, Optional<String> html, List<MailPart> parts, Set<MailFlaw> flaws) {

    public MailBody {
        parts = List.copyOf(parts);
        flaws = Set.copyOf(flaws);
    }
}
