package org.schalter.mail;

import java.time.Instant;
import java.util.Optional;
import org.schalter.ticket.ArticleId;

/** One mail on its way in, with the decision that was taken and why (row of the decision table). */
public record Ingest(
        long id, MailKey key, Instant received, IngestState state, String reason, Optional<ArticleId> article) {}
