package org.schalter.core.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.mail.message.EditorHtml;
import org.schalter.core.mail.message.Quote;
import org.schalter.core.mail.message.TextHtml;
import org.schalter.core.store.Sql;
import org.schalter.core.store.Transactions;
import org.schalter.identity.Actor;
import org.schalter.identity.Agent;
import org.schalter.identity.Agents;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.queue.Template;
import org.schalter.text.RichText;
import org.schalter.text.Text;
import org.schalter.text.TextCatalog;
import org.schalter.ticket.Article;
import org.schalter.ticket.Ticket;

/**
 * What an answer opens with (requirement 32): salutation, an empty place, the template's text, signature, and the quoted
 * article, with all variables replaced.
 */
@Component(service = ReplyTexts.class)
public final class ReplyTexts {

    private static final String EMPTY_PLACE = "<p><br></p>";

    private final Transactions transactions;
    private final Agents agents;
    private final TextCatalog words = TextCatalog.beside(ReplyTexts.class);

    @Activate
    public ReplyTexts(@Reference Transactions transactions, @Reference Agents agents) {
        this.transactions = transactions;
        this.agents = agents;
    }

    public RichText reply(Ticket ticket, Optional<Article> article, Optional<Template> template, Actor actor) {
        var variables = Variables.of(ticket, agent(actor));
        var frame = frame(ticket.queue().id());
        var html = variables.intoHtml(frame.salutation())
                + EMPTY_PLACE
                + template.map(chosen -> variables.intoHtml(chosen.text().html())).orElse("")
                + variables.intoHtml(frame.signature())
                + article.map(answered -> quote(answered, actor.locale())).orElse("");
        return new RichText(html);
    }

    private Optional<Agent> agent(Actor actor) {
        return actor.agent().flatMap(agents::find);
    }

    private Frame frame(QueueId queue) {
        return transactions
                .read(sql -> sql.first(
                        "select s.html, g.html from queue q left join salutation s on s.id = q.salutation_id"
                                + " left join signature g on g.id = q.signature_id where q.id = ?",
                        ReplyTexts::readFrame,
                        queue.value()))
                .orElse(new Frame("", ""));
    }

    private static Frame readFrame(Sql.Row row) throws java.sql.SQLException {
        return new Frame(row.text(1), row.text(2));
    }

    private String quote(Article article, Locale locale) {
        var body = article.body();
        var html = body.html().map(EditorHtml::safe).orElseGet(() -> TextHtml.of(body.text()));
        return Quote.html(attribution(article, locale), html);
    }

    private String attribution(Article article, Locale locale) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(article.created());
        var who = article.envelope()
                .from()
                .map(MailAddress::shown)
                .orElse(article.kind().author());
        return words.get(Text.of("wrote", when, who), locale);
    }

    private record Frame(String salutation, String signature) {}
}
