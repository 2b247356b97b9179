package org.schalter.core.mail;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.content.Contents;
import org.schalter.core.history.Event;
import org.schalter.core.history.Operation;
import org.schalter.core.mail.IngestRows.Outcome;
import org.schalter.core.mail.Reading.Readable;
import org.schalter.core.message.Decision;
import org.schalter.core.message.Decision.Duplicate;
import org.schalter.core.message.Decision.FollowUp;
import org.schalter.core.message.Decision.NewTicket;
import org.schalter.core.message.DeliveryReport;
import org.schalter.core.message.FollowUpRules;
import org.schalter.core.store.Ids;
import org.schalter.core.store.Sql;
import org.schalter.core.ticket.NewRecorder;
import org.schalter.core.ticket.Recorder;
import org.schalter.core.ticket.Recorders;
import org.schalter.core.ticket.TicketWriter;
import org.schalter.core.transaction.Transaction;
import org.schalter.event.EventType;
import org.schalter.identity.Actor;
import org.schalter.mail.IngestState;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.Article.Sender;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.LinkType;
import org.schalter.ticket.StateType;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;

/** Files one mail, in the caller's transaction: decides where it belongs and writes the article there. Thread-safe. */
@Component(service = Filing.class)
public final class Filing {

    private static final String NO_SUBJECT = "–";

    private final Recorders recorders;
    private final TicketWriter writer;
    private final Contents contents;
    private final Ids ids;
    private final OwnMail own;
    private final Clock clock;

    @Activate
    public Filing(
            @Reference Recorders recorders,
            @Reference TicketWriter writer,
            @Reference Contents contents,
            @Reference Ids ids,
            @Reference OwnMail own) {
        this(recorders, writer, contents, ids, own, Clock.systemUTC());
    }

    public Filing(Recorders recorders, TicketWriter writer, Contents contents, Ids ids, OwnMail own, Clock clock) {
        this.recorders = recorders;
        this.writer = writer;
        this.contents = contents;
        this.ids = ids;
        this.own = own;
        this.clock = clock;
    }

    Outcome file(Transaction transaction, Readable reading) {
        var facts = Facts.gather(transaction.sql(), own, reading, clock.instant());
        var decision = FollowUpRules.decide(facts);
        if (decision instanceof FollowUp followUp) {
            return follow(transaction, reading, followUp);
        }
        if (decision instanceof NewTicket wanted) {
            return create(transaction, reading, wanted);
        }
        var state = decision instanceof Duplicate ? IngestState.IGNORED : IngestState.QUARANTINED;
        return Outcome.without(state, Reasons.of(decision));
    }

    private Outcome follow(Transaction transaction, Readable reading, FollowUp decision) {
        var ticket = open(transaction.sql(), decision.ticketId());
        var sender = decision.isDeliveryReport() ? Sender.SYSTEM : Sender.CUSTOMER;
        var article = article(transaction, reading, ticket, sender, decision.visible());
        if (decision.reopens() && ticket.ticket().state().type() != StateType.NEW) {
            ticket.changeState(StateType.OPEN);
        }
        var operation = operation(reading);
        if (decision.isDeliveryReport()) {
            noteFailure(transaction, reading, operation);
        }
        ticket.close();
        writer.write(ticket.changes(), operation);
        return done(decision, ticket, article);
    }

    private Outcome create(Transaction transaction, Readable reading, NewTicket decision) {
        NewRecorder recorder = recorders.beginNew(Actor.system("mail"));
        var ticket = recorder.create(new org.schalter.ticket.NewTicket(
                QueueChoice.of(
                        transaction.sql(),
                        reading.mail().recipients(),
                        reading.row().account()),
                title(reading),
                Texts.stored(reading.mail().senders().author()),
                StateType.NEW,
                Optional.empty()));
        var article = article(transaction, reading, ticket, Sender.CUSTOMER, true);
        decision.linkedTo()
                .flatMap(other -> ticket.open(number(transaction.sql(), other)))
                .ifPresent(other -> ticket.linkTo(other, LinkType.NORMAL));
        recorder.close();
        writer.write(recorder.changes(), operation(reading));
        return done(decision, ticket, article);
    }

    private Recorder open(Sql sql, long ticket) {
        return recorders
                .begin(number(sql, ticket), Actor.system("mail"))
                .orElseThrow(() -> new IllegalStateException("ticket " + ticket + " is gone"));
    }

    private ArticleId article(
            Transaction transaction, Readable reading, Recorder ticket, Sender sender, boolean visible) {
        var id = new ArticleId(ids.next("article"));
        return ticket.add(IncomingArticle.of(transaction, contents, id, reading, sender, visible));
    }

    /** A report that our mail did not arrive shows at that mail too. */
    private void noteFailure(Transaction transaction, Readable reading, Operation operation) {
        var report = DeliveryReport.of(reading.mail()).filter(DeliveryReport::isFailure);
        report.stream()
                .flatMap(failure -> failure.originalIds().stream())
                .flatMap(id -> own.proven(id).stream())
                .limit(1)
                .forEach(mail -> noteFailure(transaction, new ArticleId(mail.articleId()), operation, report.get()));
    }

    private void noteFailure(Transaction transaction, ArticleId article, Operation operation, DeliveryReport report) {
        var recipients = String.join(", ", report.recipients());
        var problem = String.join(" ", recipients, report.status(), report.diagnostic())
                .strip();
        transaction
                .sql()
                .change(
                        "update delivery set state = 'FAILED', last_error = ? where article_id = ?",
                        Texts.cut(problem, 2_000),
                        article.value());
        transaction
                .sql()
                .first("select ticket_id from article where id = ?", row -> row.number(1), article.value())
                .ifPresent(ticket -> transaction.tell(new Event(
                        operation,
                        new TicketId(ticket),
                        EventType.MAIL_FAILED,
                        clock.instant(),
                        Optional.of(article),
                        Map.of("after", problem))));
    }

    private String title(Readable reading) {
        var title = own.subjects().title(reading.mail().subject());
        return title.isEmpty() ? NO_SUBJECT : title;
    }

    private static TicketNumber number(Sql sql, long ticket) {
        return sql.first("select number from ticket where id = ?", row -> new TicketNumber(row.text(1)), ticket)
                .orElseThrow(() -> new IllegalStateException("ticket " + ticket + " is gone"));
    }

    private static Operation operation(Readable reading) {
        var from = Texts.stored(reading.mail().senders().author());
        var name = Texts.cut(from.map(MailAddress::shown).orElse("unknown sender"), 400);
        return new Operation(new Actor.CustomerActor(name), "mail", "");
    }

    private static Outcome done(Decision decision, Recorder ticket, ArticleId article) {
        return new Outcome(
                IngestState.DONE,
                Reasons.of(decision),
                Reasons.response(decision),
                Optional.of(ticket.ticket().id()),
                Optional.of(article));
    }
}
