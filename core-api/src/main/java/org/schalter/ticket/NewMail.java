package org.schalter.ticket;

import java.util.List;
import java.util.Optional;
import org.schalter.form.Upload;
import org.schalter.mail.MailAddress;
import org.schalter.text.RichText;

/**
 * A mail that an agent sends from a ticket. The core sets sender, ticket number in the subject, Message-ID and, from the
 * answered article, In-Reply-To and References.
 *
 * @param answers the article that is answered or forwarded
 */
public record NewMail(
        Optional<ArticleId> answers, Recipients recipients, String subject, RichText text, List<Upload> attachments) {

    public NewMail {
        attachments = List.copyOf(attachments);
    }

    /** To, Cc and Bcc; Bcc never appears in the mail. */
    public record Recipients(List<MailAddress> to, List<MailAddress> cc, List<MailAddress> bcc) {
        public Recipients {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            bcc = List.copyOf(bcc);
        }
    }
}
