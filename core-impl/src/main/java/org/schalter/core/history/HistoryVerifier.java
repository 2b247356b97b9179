package org.schalter.core.history;

import java.util.Optional;
import org.schalter.core.store.Hashes;
import org.schalter.core.store.Sql;

/** Walks the chain from its beginning and says at which position it is broken, and how. */
public final class HistoryVerifier {

    private static final int STEP = 500;
    private static final String START = "0".repeat(64);

    private HistoryVerifier() {}

    /** What is wrong first; empty if the chain is whole. */
    public static Optional<String> verify(Sql sql) {
        String before = START;
        long position = 0;
        for (var rows = ChainRow.after(sql, 0, STEP); !rows.isEmpty(); rows = ChainRow.after(sql, position, STEP)) {
            for (var row : rows) {
                position++;
                var problem = problem(row, position, before);
                if (problem.isPresent()) {
                    return problem;
                }
                before = row.hash();
            }
        }
        return tail(sql, position, before);
    }

    private static Optional<String> problem(ChainRow row, long expected, String before) {
        if (row.position() != expected) {
            return Optional.of("entry " + expected + " is missing");
        }
        if (row.payload()
                .filter(payload -> !Hashes.of(row.salt() + payload).equals(row.payloadHash()))
                .isPresent()) {
            return Optional.of("the details of entry " + expected + " were changed");
        }
        return row.chained(before).equals(row.hash())
                ? Optional.empty()
                : Optional.of("entry " + expected + " was changed or swapped");
    }

    private static Optional<String> tail(Sql sql, long last, String hash) {
        long head = HistoryRows.head(sql);
        if (head != last) {
            return Optional.of("entry " + (last + 1) + " is missing");
        }
        var stored = sql.first("select hash from history_head where id = 1", row -> row.text(1))
                .orElse("");
        return stored.equals(hash) ? Optional.empty() : Optional.of("the head does not fit entry " + last);
    }
}
