package org.schalter.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schalter.mail.MailAddress;
import org.schalter.text.RichText;
import org.schalter.ticket.Article;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.TicketId;

class OpenPrefillTest {

    private static final MailAddress US = MailAddress.of("desk@example.org");
    private static final MailAddress JANE = new MailAddress("Jane", "jane@example.com");
    private static final MailAddress BOSS = MailAddress.of("boss@example.com");

    @Test
    void answersReplyToBeforeFrom() {
        assertThat(prefill(mail(Article.Sender.CUSTOMER, List.of(BOSS))).replyTo())
                .containsExactly(BOSS);
        assertThat(prefill(mail(Article.Sender.CUSTOMER, List.of())).replyTo()).containsExactly(JANE);
    }

    @Test
    void neverAnswersOurselves() {
        assertThat(prefill(mail(Article.Sender.CUSTOMER, List.of(US))).replyTo())
                .containsExactly(JANE);
        assertThat(prefill(mail(Article.Sender.CUSTOMER, List.of())).otherRecipients())
                .containsExactly(BOSS);
    }

    @Test
    void answersTheRecipientsOfOurOwnMail() {
        assertThat(prefill(mail(Article.Sender.AGENT, List.of())).replyTo()).containsExactly(US, BOSS);
    }

    @Test
    void answersTheCustomerAfterACall() {
        assertThat(prefill(article(Article.Channel.PHONE, Article.Sender.CUSTOMER, List.of()))
                        .replyTo())
                .containsExactly(MailAddress.of("customer@example.org"));
    }

    @Test
    void cutsPrefixesAndOldNumbersFromTheSubject() {
        assertThat(prefill(mail(Article.Sender.CUSTOMER, List.of())).replySubject())
                .isEqualTo("Re: [Ticket#2026030210000001] Printer");
    }

    private static OpenPrefill prefill(Article article) {
        var sources = new OpenPrefill.Sources(List.of(), "Reply", US, () -> RichText.EMPTY);
        return new OpenPrefill(Tickets.in(StateType.OPEN), Optional.of(article), Optional.empty(), sources);
    }

    private static Article mail(Article.Sender sender, List<MailAddress> replyTo) {
        return article(Article.Channel.EMAIL, sender, replyTo);
    }

    private static Article article(Article.Channel channel, Article.Sender sender, List<MailAddress> replyTo) {
        return new Article(
                new ArticleId(1),
                new TicketId(1),
                1,
                new Article.Kind(channel, sender, true, false, "Jane"),
                new Article.Envelope(
                        Optional.of(JANE),
                        List.of(US, BOSS),
                        List.of(),
                        replyTo,
                        "AW: [Ticket#20260302] Re[2]: Printer",
                        ""),
                new Article.Body("", Optional.empty()),
                Instant.EPOCH,
                List.of(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
