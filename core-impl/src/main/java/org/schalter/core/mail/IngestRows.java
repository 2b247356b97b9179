package org.schalter.core.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schalter.core.store.Micros;
import org.schalter.core.store.Sql;
import org.schalter.mail.IngestState;
import org.schalter.queue.AutoResponseType;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketId;

/** Gives out stored mails, one holder at a time, and notes what became of them. */
final class IngestRows {

    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final int LONGEST_REASON = 2_000;

    private IngestRows() {}

    /** What became of a mail. */
    record Outcome(
            IngestState state,
            String reason,
            Optional<AutoResponseType> response,
            Optional<TicketId> ticket,
            Optional<ArticleId> article) {

        static Outcome without(IngestState state, String reason) {
            return new Outcome(state, reason, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Takes up to {@code most} waiting mails, oldest first. */
    static List<IngestRow> claim(Sql sql, String holder, Instant now, int most) {
        long lease = Micros.of(now.plus(LEASE));
        var waiting = sql.list(
                "select id, account_id, raw_sha256, raw_size, too_large, attempts, leased_until from ingest"
                        + " where state = 'NEW' and leased_until <= ? order by id fetch first " + most + " rows only",
                row -> new IngestRow(
                        row.number(1),
                        row.number(2),
                        row.text(3),
                        row.number(4),
                        row.flag(5),
                        row.integer(6),
                        row.number(7)),
                now);
        var claimed = new ArrayList<IngestRow>();
        for (var row : waiting) {
            if (take(sql, row, holder, lease)) {
                claimed.add(new IngestRow(
                        row.id(), row.account(), row.raw(), row.size(), row.tooLarge(), row.attempts() + 1, lease));
            }
        }
        return claimed;
    }

    /** Whether the holder still has it; from here to the end of the transaction nobody can take it away. */
    static boolean isStillHeld(Sql sql, IngestRow row) {
        return sql.change(
                        "update ingest set state = 'NEW' where id = ? and state = 'NEW' and leased_until = ?",
                        row.id(),
                        row.lease())
                == 1;
    }

    static void settle(Sql sql, IngestRow row, Outcome outcome) {
        sql.change(
                "update ingest set state = ?, reason = ?, response = ?, ticket_id = ?, article_id = ?, leased_until = 0"
                        + " where id = ? and state = 'NEW' and leased_until = ?",
                outcome.state(),
                Texts.cut(outcome.reason(), LONGEST_REASON),
                outcome.response().map(Enum::name).orElse(""),
                Sql.orNull(outcome.ticket().map(TicketId::value).orElse(null)),
                Sql.orNull(outcome.article().map(ArticleId::value).orElse(null)),
                row.id(),
                row.lease());
    }

    /** Lets anybody take it again at once. */
    static void release(Sql sql, IngestRow row) {
        sql.change(
                "update ingest set leased_until = 0 where id = ? and state = 'NEW' and leased_until = ?",
                row.id(),
                row.lease());
    }

    /** What the holder had claimed before it was killed. */
    static void releaseAll(Sql sql, String holder) {
        sql.change(
                "update ingest set leased_until = 0 where state = 'NEW' and leased_until > 0 and holder = ?", holder);
    }

    private static boolean take(Sql sql, IngestRow row, String holder, long lease) {
        return sql.change(
                        "update ingest set leased_until = ?, holder = ?, attempts = attempts + 1"
                                + " where id = ? and state = 'NEW' and leased_until = ? and attempts = ?",
                        lease,
                        holder,
                        row.id(),
                        row.lease(),
                        row.attempts())
                == 1;
    }
}
