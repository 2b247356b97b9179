package org.schalter.core.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.content.Contents;
import org.schalter.core.history.Event;
import org.schalter.core.history.Operation;
import org.schalter.core.message.MailPurpose;
import org.schalter.core.store.Sql;
import org.schalter.core.transaction.Transaction;
import org.schalter.core.transaction.Transactions;
import org.schalter.event.EventType;
import org.schalter.identity.Actor;
import org.schalter.mail.Delivery;
import org.schalter.mail.Outbox;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketId;

/**
 * The deliveries: rows that are taken by compare-and-set under a lease. What its holder has lost by a crash goes again
 * if a person wrote it, with the same Message-ID; a machine's mail might then arrive twice, so it is left.
 */
@Component(service = {Outbox.class, Deliveries.class})
public final class Deliveries implements Outbox {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(48);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));
    private static final String COLUMNS = "select id, ticket_id, article_id, message_id, sender, recipients,"
            + " raw_sha256, state, attempts, first_due from delivery ";

    private final Transactions transactions;
    private final Contents contents;
    private final Clock clock;

    @Activate
    public Deliveries(@Reference Transactions transactions, @Reference Contents contents) {
        this(transactions, contents, Clock.systemUTC());
    }

    public Deliveries(Transactions transactions, Contents contents, Clock clock) {
        this.transactions = transactions;
        this.contents = contents;
        this.clock = clock;
    }

    private record Row(
            long id,
            long ticket,
            Optional<Long> article,
            String messageId,
            String sender,
            String recipients,
            String raw,
            String state,
            int attempts,
            Instant firstDue) {}

    @Override
    public List<Delivery> claim(int most) {
        var claimed = transactions.call(transaction -> {
            giveUpEndedLeases(transaction.sql());
            return claim(transaction.sql(), most);
        });
        return claimed.stream().flatMap(row -> delivery(row).stream()).toList();
    }

    @Override
    public void sent(long delivery) {
        transactions.run(transaction -> find(transaction.sql(), delivery).ifPresent(row -> {
            if (moveOn(transaction.sql(), row, "SENT", "", "'SENDING', 'QUEUED', 'UNCERTAIN'")) {
                tell(transaction, row, EventType.MAIL_SENT, row.recipients().replace("\n", ", "));
            }
        }));
    }

    @Override
    public void deferred(long delivery, String reason) {
        transactions.run(transaction -> find(transaction.sql(), delivery).ifPresent(row -> {
            if (clock.instant().isBefore(row.firstDue().plus(LONGEST))) {
                defer(transaction.sql(), row, reason);
            } else {
                fail(transaction, row, "given up after " + LONGEST.toHours() + " hours: " + reason);
            }
        }));
    }

    @Override
    public void failed(long delivery, String reason) {
        transactions.run(
                transaction -> find(transaction.sql(), delivery).ifPresent(row -> fail(transaction, row, reason)));
    }

    private void giveUpEndedLeases(Sql sql) {
        var ended = " where state = 'SENDING' and leased_until < ? and purpose ";
        sql.change(
                "update delivery set state = 'QUEUED', leased_until = 0" + ended + "= ?",
                clock.instant(),
                MailPurpose.WRITTEN);
        sql.change(
                "update delivery set state = 'UNCERTAIN', last_error = 'interrupted while it was sent'" + ended
                        + "<> ?",
                clock.instant(),
                MailPurpose.WRITTEN);
    }

    private List<Row> claim(Sql sql, int most) {
        Instant now = clock.instant();
        var due = sql.list(
                COLUMNS + "where state in ('QUEUED', 'DEFERRED') and due <= ? order by due, id fetch first "
                        + Math.max(1, most) + " rows only",
                Deliveries::row,
                now);
        return due.stream().filter(row -> take(sql, row, now)).toList();
    }

    private static boolean take(Sql sql, Row row, Instant now) {
        return sql.change(
                        "update delivery set state = 'SENDING', attempts = attempts + 1, leased_until = ?"
                                + " where id = ? and state = ? and attempts = ?",
                        now.plus(LEASE),
                        row.id(),
                        row.state(),
                        row.attempts())
                == 1;
    }

    /** Empty where the bytes are gone: that mail fails, the others leave. */
    private Optional<Delivery> delivery(Row row) {
        try {
            return Optional.of(new Delivery(
                    row.id(),
                    row.messageId(),
                    Optional.of(row.sender()).filter(sender -> !sender.isEmpty()),
                    List.of(row.recipients().split("\n")),
                    transactions.read(sql -> contents.get(sql, row.raw()))));
        } catch (IllegalStateException e) {
            failed(row.id(), "the mail's content is lost: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void defer(Sql sql, Row row, String reason) {
        var pause = PAUSES.get(Math.min(Math.max(1, row.attempts()), PAUSES.size()) - 1);
        sql.change(
                "update delivery set state = 'DEFERRED', due = ?, last_error = ?, leased_until = 0"
                        + " where id = ? and state = 'SENDING'",
                clock.instant().plus(pause),
                Texts.cut(reason, 2_000),
                row.id());
    }

    private void fail(Transaction transaction, Row row, String reason) {
        if (moveOn(transaction.sql(), row, "FAILED", reason, "'SENDING'")) {
            tell(transaction, row, EventType.MAIL_FAILED, reason);
        }
    }

    private static boolean moveOn(Sql sql, Row row, String state, String error, String from) {
        return sql.change(
                        "update delivery set state = ?, last_error = ?, leased_until = 0 where id = ? and state in ("
                                + from + ")",
                        state,
                        Texts.cut(error, 2_000),
                        row.id())
                == 1;
    }

    private void tell(Transaction transaction, Row row, EventType type, String what) {
        transaction.tell(new Event(
                Operation.of(Actor.system("delivery")),
                new TicketId(row.ticket()),
                type,
                clock.instant(),
                row.article().map(ArticleId::new),
                Map.of("after", what)));
    }

    private static Optional<Row> find(Sql sql, long id) {
        return sql.first(COLUMNS + "where id = ?", Deliveries::row, id);
    }

    private static Row row(Sql.Row row) throws java.sql.SQLException {
        return new Row(
                row.number(1),
                row.number(2),
                row.optionalNumber(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                row.integer(9),
                row.instant(10));
    }
}
