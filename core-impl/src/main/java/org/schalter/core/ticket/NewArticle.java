package org.schalter.core.ticket;

import java.util.List;
import java.util.Optional;
import org.schalter.identity.AgentId;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.Article.Envelope;
import org.schalter.ticket.Article.Kind;
import org.schalter.ticket.ArticleId;

/**
 * An article about to be stored. Its content (source, attachments) is in the content store already.
 *
 * @param source hash of the raw mail, where there is one
 * @param ingest the intake row it comes from, where there is one; unique
 */
public record NewArticle(
        ArticleId id,
        Kind kind,
        Optional<AgentId> author,
        Envelope envelope,
        List<MailAddress> bcc,
        String text,
        Optional<String> html,
        List<StoredPart> parts,
        Optional<ArticleId> answers,
        Optional<String> source,
        Optional<Long> ingest) {

    public NewArticle {
        bcc = List.copyOf(bcc);
        parts = List.copyOf(parts);
    }

    /** An attachment whose bytes are in the content store. */
    public record StoredPart(
            String name, String type, long size, String sha256, Optional<String> contentId, boolean inline) {}
}
