package org.schalter.core.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.schalter.core.mail.Reading.Readable;
import org.schalter.core.message.DeliveryReport;
import org.schalter.core.message.MachineMail;
import org.schalter.core.message.MailAddress;
import org.schalter.core.message.MailFacts;
import org.schalter.core.message.MailOrigin;
import org.schalter.core.message.OwnMessageId;
import org.schalter.core.message.ReadMail;
import org.schalter.core.message.TicketClaim;
import org.schalter.core.store.Hashes;
import org.schalter.core.store.Sql;
import org.schalter.core.ticket.Numbers;

/** Gathers from the database what the decision table wants to know about one mail. */
final class Facts {

    private static final int MOST_IDS = 60;
    private static final int MOST_NUMBERS = 10;

    private final Sql sql;
    private final OwnMail own;
    private final ReadMail mail;
    private final Claims claims;

    private Facts(Sql sql, OwnMail own, ReadMail mail) {
        this.sql = sql;
        this.own = own;
        this.mail = mail;
        this.claims = new Claims(sql, sender(mail));
    }

    static MailFacts gather(Sql sql, OwnMail own, Readable reading, Instant now) {
        return new Facts(sql, own, reading.mail()).gather(reading.row(), now);
    }

    private MailFacts gather(IngestRow row, Instant now) {
        Set<String> addresses = OwnMail.addresses(sql);
        return new MailFacts(
                isTaken(row),
                MachineMail.reason(mail, addresses).isPresent(),
                own.isVouchedFor(mail),
                MailOrigin.of(mail, addresses, this::agentWritten),
                new MailFacts.Claims(reported(), proven(), numbers(), references()),
                wrongNumbers(now));
    }

    /** The later one of two equal mails is the copy, unless the earlier one comes to be looked at after it. */
    private boolean isTaken(IngestRow row) {
        return sql.exists(
                "select 1 from ingest where raw_sha256 = ? and id <> ?"
                        + " and (state = 'DONE' or (id < ? and state in ('NEW', 'QUARANTINED')))",
                row.raw(),
                row.id(),
                row.id());
    }

    private Optional<Long> agentWritten(String messageId) {
        return own.proven(messageId)
                .filter(id -> sql.exists(
                        "select 1 from article where id = ? and sender = 'AGENT' and auto_response = false",
                        id.articleId()))
                .map(OwnMessageId::ticketId);
    }

    private Optional<TicketClaim> reported() {
        return DeliveryReport.of(mail).flatMap(report -> firstProven(report.originalIds().stream()));
    }

    private Optional<TicketClaim> proven() {
        var addressed = mail.recipients().inOrder().stream().map(MailAddress::address);
        return firstProven(Stream.concat(mail.threading().answered().stream().limit(MOST_IDS), addressed));
    }

    private Optional<TicketClaim> firstProven(Stream<String> ids) {
        return ids.limit(2L * MOST_IDS)
                .flatMap(id -> own.proven(id).stream())
                .flatMap(id -> claims.on(id.ticketId()).stream())
                .findFirst();
    }

    private List<TicketClaim> numbers() {
        return own.subjects().numbers(mail.subject()).stream()
                .filter(Numbers::isValid)
                .limit(MOST_NUMBERS)
                .flatMap(number -> claims.onNumber(number).stream())
                .toList();
    }

    private List<TicketClaim> references() {
        return mail.threading().answered().stream()
                .limit(MOST_IDS)
                .flatMap(id -> sql
                        .list(
                                "select distinct ticket_id from article where message_id_hash = ?",
                                row -> row.number(1),
                                Hashes.of(id))
                        .stream())
                .distinct()
                .flatMap(ticket -> claims.on(ticket).stream())
                .toList();
    }

    private int wrongNumbers(Instant now) {
        if (own.subjects().numbers(mail.subject()).isEmpty()) {
            return 0;
        }
        return (int) sql.number(
                "select count(*) from ticket t join article a on a.ticket_id = t.id join ingest i on i.id = a.ingest_id"
                        + " where lower(t.customer_address) = ? and t.created >= ? and i.reason like 'row 9:%'",
                sender(mail), now.minus(Duration.ofHours(1)));
    }

    static String sender(ReadMail mail) {
        return mail.senders().author().map(MailAddress::key).orElse("");
    }
}
