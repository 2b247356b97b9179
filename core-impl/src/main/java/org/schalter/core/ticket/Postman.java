package org.schalter.core.ticket;

import java.util.List;
import java.util.Optional;
import org.schalter.core.transaction.Transaction;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.NewMail.Recipients;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;

/**
 * Makes the mail of an article: builds its bytes, stores them, and writes the delivery that takes it out of the house, all
 * in the caller's transaction.
 */
public interface Postman {

    Posted post(Transaction transaction, Letter letter);

    /**
     * @param answers the article whose Message-ID goes into In-Reply-To
     * @param byMachine no agent wrote it: it says so in its headers and leaves at once
     */
    record Letter(
            ArticleId article,
            TicketId ticket,
            TicketNumber number,
            QueueId queue,
            Recipients recipients,
            String subject,
            String html,
            List<NewArticle.StoredPart> parts,
            Optional<ArticleId> answers,
            boolean byMachine) {}

    /** The subject as it went, the sender that was used, and where the bytes are. */
    record Posted(String messageId, String subject, MailAddress from, String sourceSha256) {}
}
