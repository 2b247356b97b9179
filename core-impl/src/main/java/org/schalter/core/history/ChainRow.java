package org.schalter.core.history;

import java.util.List;
import java.util.Optional;
import org.schalter.core.store.Hashes;
import org.schalter.core.store.Sql;

/** A row of the history as the chain sees it. An erased payload leaves its hash behind. */
record ChainRow(
        long position,
        long ticket,
        String type,
        String actor,
        long happened,
        String salt,
        Optional<String> payload,
        String payloadHash,
        String hash) {

    static List<ChainRow> after(Sql sql, long position, int most) {
        return sql.list(
                "select position, ticket_id, event_type, actor_name, happened, salt, payload, payload_hash, hash"
                        + " from history where position > ? order by position fetch first " + most + " rows only",
                row -> new ChainRow(
                        row.number(1),
                        row.number(2),
                        row.text(3),
                        row.text(4),
                        row.number(5),
                        row.text(6),
                        row.optionalText(7),
                        row.text(8),
                        row.text(9)),
                position);
    }

    /** The hash this row must have behind the one before it. */
    String chained(String before) {
        return chain(before, position, ticket, type, actor, happened, payloadHash);
    }

    static String chain(
            String before, long position, long ticket, String type, String actor, long happened, String payloadHash) {
        return Hashes.of(String.join(
                "|",
                before,
                String.valueOf(position),
                String.valueOf(ticket),
                type,
                actor,
                String.valueOf(happened),
                payloadHash));
    }
}
