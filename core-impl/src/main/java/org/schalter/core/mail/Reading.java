package org.schalter.core.mail;

import java.util.Optional;
import org.schalter.core.message.ReadMail;

/** What came of reading a stored mail. */
sealed interface Reading {

    IngestRow row();

    /** @param html sanitised; images still stand for themselves */
    record Readable(IngestRow row, ReadMail mail, Optional<String> html) implements Reading {}

    record Unreadable(IngestRow row, String reason) implements Reading {}
}
