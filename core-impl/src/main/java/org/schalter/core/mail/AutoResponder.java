package org.schalter.core.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.history.Operation;
import org.schalter.core.message.HtmlText;
import org.schalter.core.store.Ids;
import org.schalter.core.text.Variables;
import org.schalter.core.ticket.NewArticle;
import org.schalter.core.ticket.Postman;
import org.schalter.core.ticket.Postman.Letter;
import org.schalter.core.ticket.Postman.Posted;
import org.schalter.core.ticket.Recorders;
import org.schalter.core.ticket.TicketWriter;
import org.schalter.core.transaction.Transaction;
import org.schalter.core.transaction.Transactions;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.event.TicketListener;
import org.schalter.identity.Actor;
import org.schalter.ticket.Article.Channel;
import org.schalter.ticket.Article.Envelope;
import org.schalter.ticket.Article.Kind;
import org.schalter.ticket.Article.Sender;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.NewMail.Recipients;
import org.schalter.ticket.TicketId;

/**
 * Answers customers' mail without an agent (requirement 39). Whether a mail may be answered at all was decided when it
 * was filed. Answering the same article again does nothing. Thread-safe.
 */
@Component(service = TicketListener.class)
public final class AutoResponder implements TicketListener {

    private static final Actor SYSTEM = Actor.system("auto response");

    private final Transactions transactions;
    private final Recorders recorders;
    private final TicketWriter writer;
    private final Postman postman;
    private final Ids ids;
    private final ResponseLimits limits;
    private final Clock clock;

    @Activate
    public AutoResponder(
            @Reference Transactions transactions,
            @Reference Recorders recorders,
            @Reference TicketWriter writer,
            @Reference Postman postman,
            @Reference Ids ids) {
        this(transactions, recorders, writer, postman, ids, Clock.systemUTC());
    }

    public AutoResponder(
            Transactions transactions,
            Recorders recorders,
            TicketWriter writer,
            Postman postman,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.recorders = recorders;
        this.writer = writer;
        this.postman = postman;
        this.ids = ids;
        this.limits = new ResponseLimits(ids);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "auto-response";
    }

    @Override
    public void follow(List<LogEntry> batch) {
        batch.stream()
                .filter(entry -> entry.type() == EventType.ARTICLE_ADDED)
                .flatMap(entry -> entry.article().stream())
                .forEach(this::respond);
    }

    private void respond(ArticleId article) {
        transactions.run(transaction -> WantedResponse.find(transaction.sql(), article)
                .filter(wanted -> limits.allow(transaction.sql(), wanted, clock.instant()))
                .ifPresent(wanted -> respond(transaction, wanted)));
    }

    private void respond(Transaction transaction, WantedResponse wanted) {
        limits.note(transaction.sql(), wanted, clock.instant());
        var recorder = recorders
                .begin(wanted.number(), SYSTEM)
                .orElseThrow(() -> new IllegalStateException("ticket " + wanted.number() + " is gone"));
        var id = new ArticleId(ids.next("article"));
        var variables = Variables.of(recorder.ticket(), Optional.empty());
        var html = variables.intoHtml(wanted.html());
        var subject = variables.intoLine(wanted.subject());
        var posted = postman.post(transaction, letter(wanted, id, subject, html));
        recorder.add(article(wanted, id, html, posted));
        recorder.close();
        writer.write(recorder.changes(), Operation.of(SYSTEM));
    }

    private static Letter letter(WantedResponse wanted, ArticleId id, String subject, String html) {
        return new Letter(
                id,
                new TicketId(wanted.ticket()),
                wanted.number(),
                wanted.queue(),
                new Recipients(List.of(wanted.to()), List.of(), List.of()),
                subject,
                html,
                List.of(),
                Optional.of(wanted.article()),
                true);
    }

    private static NewArticle article(WantedResponse wanted, ArticleId id, String html, Posted posted) {
        return new NewArticle(
                id,
                new Kind(Channel.EMAIL, Sender.SYSTEM, true, true, SYSTEM.name()),
                Optional.empty(),
                new Envelope(
                        Optional.of(posted.from()),
                        List.of(wanted.to()),
                        List.of(),
                        List.of(),
                        posted.subject(),
                        posted.messageId()),
                List.of(),
                HtmlText.of(html),
                Optional.of(html),
                List.of(),
                Optional.of(wanted.article()),
                Optional.of(posted.sourceSha256()),
                Optional.empty());
    }
}
