package org.schalter.core.action;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.schalter.action.Prefill;
import org.schalter.mail.MailAddress;
import org.schalter.queue.Template;
import org.schalter.text.RichText;
import org.schalter.ticket.Article;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketState;
import org.schalter.ticket.StateType;

/** What a form opens with: addresses and subject from the article, texts from those who keep them. */
final class OpenPrefill implements Prefill {

    private static final Pattern PREFIXES =
            Pattern.compile("^(?:\\s*(?:(?:re|aw|antwort|fwd?|wg)(?:\\[\\d+])?\\s*:|\\[Ticket#\\d+]))*\\s*", Pattern.CASE_INSENSITIVE);

    /** Where the values come from. */
    record Sources(List<TicketState> states, String label, MailAddress ourselves, Supplier<RichText> replyText) {}

    private final Ticket ticket;
    private final Optional<Article> article;
    private final Optional<Template> template;
    private final Sources sources;

    OpenPrefill(Ticket ticket, Optional<Article> article, Optional<Template> template, Sources sources) {
        this.ticket = ticket;
        this.article = article;
        this.template = template;
        this.sources = sources;
    }

    @Override
    public Ticket ticket() {
        return ticket;
    }

    @Override
    public Optional<Article> article() {
        return article;
    }

    @Override
    public Optional<Template> template() {
        return template;
    }

    @Override
    public Object state(StateType type) {
        return sources.states().stream()
                .filter(state -> state.type() == type)
                .findFirst()
                .map(TicketState::id)
                .orElseThrow(() -> new IllegalArgumentException("no state of type " + type));
    }

    @Override
    public String label() {
        return sources.label();
    }

    @Override
    public String replySubject() {
        var subject = article.map(Article::envelope)
                .map(Article.Envelope::subject)
                .filter(text -> !text.isBlank())
                .orElse(ticket.title());
        return "Re: [Ticket#" + ticket.number() + "] "
                + PREFIXES.matcher(subject).replaceFirst("").strip();
    }

    @Override
    public List<MailAddress> replyTo() {
        var answered = article.map(this::answered).orElse(List.of());
        return answered.isEmpty() ? ticket.customer().stream().toList() : answered;
    }

    @Override
    public List<MailAddress> otherRecipients() {
        var answered = replyTo().stream().map(MailAddress::key).toList();
        return article.stream()
                .map(Article::envelope)
                .flatMap(envelope -> Stream.concat(envelope.to().stream(), envelope.cc().stream()))
                .filter(address -> !answered.contains(address.key()))
                .filter(address -> !isOurs(address))
                .distinct()
                .toList();
    }

    @Override
    public RichText replyText() {
        return sources.replyText().get();
    }

    /** Nobody is found for a call or a note: then it is the customer. */
    private List<MailAddress> answered(Article answered) {
        var envelope = answered.envelope();
        if (!answered.kind().isMail()) {
            return List.of();
        }
        if (answered.kind().sender() != Article.Sender.CUSTOMER) {
            return envelope.to();
        }
        var wanted = envelope.replyTo().stream().filter(address -> !isOurs(address)).toList();
        return wanted.isEmpty() ? envelope.from().stream().toList() : wanted;
    }

    private boolean isOurs(MailAddress address) {
        return address.key().equals(sources.ourselves().key());
    }
}
