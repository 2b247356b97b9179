package org.schalter.core.mail;

import java.time.Duration;
import java.time.Instant;
import org.schalter.core.store.Ids;
import org.schalter.core.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many automatic answers may go out: one per sender, ticket and type, and few per sender, in a day. */
final class ResponseLimits {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseLimits.class);
    private static final int MOST_TO_ONE = 5;
    private static final int MOST_IN_AN_HOUR = 500;

    private final Ids ids;

    ResponseLimits(Ids ids) {
        this.ids = ids;
    }

    boolean allow(Sql sql, WantedResponse wanted, Instant now) {
        Instant yesterday = now.minus(Duration.ofDays(1));
        boolean same = sql.exists(
                "select 1 from auto_response_sent where address_key = ? and ticket_id = ? and response_type = ?"
                        + " and sent > ?",
                key(wanted),
                wanted.ticket(),
                wanted.type(),
                yesterday);
        long toOne = sql.number(
                "select count(*) from auto_response_sent where address_key = ? and sent > ?", key(wanted), yesterday);
        return !same && toOne < MOST_TO_ONE && isBelowHourly(sql, now);
    }

    void note(Sql sql, WantedResponse wanted, Instant now) {
        sql.change(
                "insert into auto_response_sent (id, address_key, ticket_id, response_type, sent)"
                        + " values (?, ?, ?, ?, ?)",
                ids.next("auto-response"),
                key(wanted),
                wanted.ticket(),
                wanted.type(),
                now);
    }

    private static boolean isBelowHourly(Sql sql, Instant now) {
        long all = sql.number("select count(*) from auto_response_sent where sent > ?", now.minus(Duration.ofHours(1)));
        if (all >= MOST_IN_AN_HOUR) {
            LOG.error("{} automatic answers within an hour: no more go out until it calms down", all);
        }
        return all < MOST_IN_AN_HOUR;
    }

    private static String key(WantedResponse wanted) {
        return Texts.cut(wanted.to().key(), 400);
    }
}
