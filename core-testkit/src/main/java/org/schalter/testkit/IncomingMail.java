package org.schalter.testkit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.schalter.core.ticket.NewArticle;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.Article.Channel;
import org.schalter.ticket.Article.Envelope;
import org.schalter.ticket.Article.Kind;
import org.schalter.ticket.Article.Sender;
import org.schalter.ticket.ArticleId;

/** A customer's plain mail as the intake stores it. */
final class IncomingMail {

    private IncomingMail() {}

    static NewArticle from(MailAddress sender, String subject, String text, ArticleId id) {
        var service = MailAddress.of("service@schalter.example");
        return new NewArticle(
                id,
                new Kind(Channel.EMAIL, Sender.CUSTOMER, true, false, sender.shown()),
                Optional.empty(),
                new Envelope(
                        Optional.of(sender),
                        List.of(service),
                        List.of(),
                        List.of(),
                        subject,
                        UUID.randomUUID() + "@example.org"),
                List.of(),
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
