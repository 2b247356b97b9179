package org.schalter.core.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.content.Contents;
import org.schalter.core.message.HtmlText;
import org.schalter.core.message.MailPart;
import org.schalter.core.message.MailPurpose;
import org.schalter.core.message.MailReader;
import org.schalter.core.message.MailWriter;
import org.schalter.core.message.OutgoingMail;
import org.schalter.core.message.OutgoingMail.Addressing;
import org.schalter.core.message.OutgoingMail.Content;
import org.schalter.core.message.OutgoingMail.Thread;
import org.schalter.core.store.Ids;
import org.schalter.core.store.Micros;
import org.schalter.core.store.Sql;
import org.schalter.core.ticket.NewArticle.StoredPart;
import org.schalter.core.ticket.Postman;
import org.schalter.core.transaction.Transaction;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.ArticleId;

/** Builds the mails of the house and lays them ready for delivery. Thread-safe. */
@Component(service = Postman.class)
public final class OutgoingMails implements Postman {

    private static final int LONGEST_HEAD = 64 * 1024;

    private final Contents contents;
    private final Ids ids;
    private final OwnMail own;
    private final Clock clock;

    @Activate
    public OutgoingMails(@Reference Contents contents, @Reference Ids ids, @Reference OwnMail own) {
        this(contents, ids, own, Clock.systemUTC());
    }

    public OutgoingMails(Contents contents, Ids ids, OwnMail own, Clock clock) {
        this.contents = contents;
        this.ids = ids;
        this.own = own;
        this.clock = clock;
    }

    /** From whom a queue's mail comes, and how many milliseconds it can be taken back. */
    private record Desk(MailAddress sender, long sendWindow) {}

    @Override
    public Posted post(Transaction transaction, Letter letter) {
        var sql = transaction.sql();
        var desk = desk(sql, letter);
        Instant now = clock.instant();
        var mail = mail(sql, letter, desk, now);
        var raw = contents.put(transaction, MailWriter.write(mail));
        var due = letter.byMachine() ? Micros.of(now) : Micros.of(now.plusMillis(desk.sendWindow()));
        queue(sql, letter, mail, raw.sha256(), due);
        return new Posted(mail.thread().messageId(), mail.subject(), desk.sender(), raw.sha256());
    }

    private OutgoingMail mail(Sql sql, Letter letter, Desk desk, Instant now) {
        return new OutgoingMail(
                addressing(letter, desk),
                thread(sql, letter),
                own.subject(letter.number().value(), letter.subject()),
                content(sql, letter),
                now,
                letter.byMachine() ? MailPurpose.AUTO_RESPONSE : MailPurpose.WRITTEN);
    }

    private static Addressing addressing(Letter letter, Desk desk) {
        var recipients = letter.recipients();
        return new Addressing(
                Texts.written(desk.sender()),
                Texts.written(recipients.to()),
                Texts.written(recipients.cc()),
                Texts.written(recipients.bcc()),
                List.of());
    }

    private Content content(Sql sql, Letter letter) {
        var page = "<!DOCTYPE html><html><body>" + letter.html() + "</body></html>";
        return new Content(
                HtmlText.of(letter.html()),
                Optional.of(page),
                letter.parts().stream().map(part -> part(sql, part)).toList());
    }

    private MailPart part(Sql sql, StoredPart part) {
        var bytes = contents.get(sql, part.sha256());
        return new MailPart(part.name(), part.type(), part.contentId(), part.inline(), bytes);
    }

    private Thread thread(Sql sql, Letter letter) {
        var id = own.newId(letter.ticket().value(), letter.article().value());
        return letter.answers()
                .flatMap(article -> answered(sql, article))
                .filter(article -> !article.messageId().isEmpty())
                .map(article -> new Thread(id, Optional.of(article.messageId()), references(sql, article)))
                .orElseGet(() -> new Thread(id, Optional.empty(), List.of()));
    }

    private record Answered(String messageId, Optional<String> source) {}

    private static Optional<Answered> answered(Sql sql, ArticleId article) {
        return sql.first(
                "select message_id, source_sha256 from article where id = ?",
                row -> new Answered(row.text(1), row.optionalText(2)),
                article.value());
    }

    /** The answered mail's references and the mail itself, as RFC 5322 wants them. */
    private List<String> references(Sql sql, Answered article) {
        var references = new ArrayList<String>();
        article.source()
                .map(source -> contents.get(sql, source))
                .map(OutgoingMails::head)
                .ifPresent(head -> {
                    var threading = MailReader.read(head).threading();
                    references.addAll(
                            threading.references().isEmpty() ? threading.inReplyTo() : threading.references());
                });
        references.remove(article.messageId());
        references.add(article.messageId());
        return references;
    }

    private static byte[] head(byte[] raw) {
        int end = Math.min(raw.length, LONGEST_HEAD);
        for (int i = 1; i < end; i++) {
            boolean afterReturn = i > 1 && raw[i - 1] == '\r' && raw[i - 2] == '\n';
            boolean blankLine = raw[i] == '\n' && (raw[i - 1] == '\n' || afterReturn);
            if (blankLine) {
                return Arrays.copyOf(raw, i + 1);
            }
        }
        return Arrays.copyOf(raw, end);
    }

    private void queue(Sql sql, Letter letter, OutgoingMail mail, String raw, long due) {
        sql.change(
                "insert into delivery (id, ticket_id, article_id, purpose, message_id, sender, recipients, raw_sha256,"
                        + " due, first_due, state, attempts, last_error, leased_until)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, '', 0)",
                ids.next("delivery"),
                letter.ticket().value(),
                letter.article().value(),
                mail.purpose(),
                mail.thread().messageId(),
                mail.envelopeSender(),
                String.join("\n", mail.envelopeRecipients()),
                raw,
                due,
                due);
    }

    private static Desk desk(Sql sql, Letter letter) {
        return sql.first(
                        "select sender_name, sender_address, send_window from queue where id = ?",
                        row -> new Desk(new MailAddress(row.text(1), row.text(2)), row.number(3)),
                        letter.queue().value())
                .orElseThrow(() ->
                        new IllegalStateException("no queue " + letter.queue().value()));
    }
}
