package org.schalter.core.message;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A mail as it could be read. Nothing in it can be believed. */
public record ReadMail(
        MailHeaders headers,
        Threading threading,
        Senders senders,
        Recipients recipients,
        String subject,
        Optional<Instant> date,
        MailBody body) {

    public Set<MailFlaw> flaws() {
        return body.flaws();
    }

    /** The declared type of the whole mail, such as {@code multipart/report}. */
    public String contentType() {
        return headers.value("Content-Type").map(HeaderValue::value).orElse("text/plain");
    }
}
