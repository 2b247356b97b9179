package org.schalter.core.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.schalter.core.message.MailAddress;
import org.schalter.core.message.Recipients;
import org.schalter.core.store.Sql;
import org.schalter.queue.QueueId;

/** Chooses the queue of a new ticket: the first known address decides, else the account, else Postmaster (53). */
final class QueueChoice {

    private QueueChoice() {}

    static QueueId of(Sql sql, Recipients recipients, long account) {
        return addressed(sql, recipients)
                .or(() -> fallback(sql, account))
                .or(() -> sql.first("select id from queue where name = 'Postmaster'", row -> row.number(1)))
                .map(QueueId::new)
                .orElseThrow(() -> new IllegalStateException("no queue for this mail: the account has no fallback"));
    }

    private static Optional<Long> addressed(Sql sql, Recipients recipients) {
        return inOrder(recipients)
                .map(MailAddress::key)
                .distinct()
                .flatMap(
                        key -> sql
                                .first(
                                        "select queue_id from queue_address where address_key = ?",
                                        row -> row.number(1),
                                        key)
                                .stream())
                .findFirst();
    }

    private static Stream<MailAddress> inOrder(Recipients recipients) {
        return Stream.of(
                        recipients.resentTo(),
                        recipients.envelopeTo(),
                        recipients.originalTo(),
                        recipients.deliveredTo(),
                        recipients.to(),
                        recipients.cc())
                .flatMap(List::stream);
    }

    private static Optional<Long> fallback(Sql sql, long account) {
        return sql.first(
                "select q.id from mail_account a join queue q on q.id = a.fallback_queue where a.id = ?",
                row -> row.number(1),
                account);
    }
}
