package org.schalter.core.history;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.schalter.core.store.Hashes;
import org.schalter.core.store.Micros;
import org.schalter.core.store.Sql;
import org.schalter.ticket.ArticleId;

/**
 * Appends to the history at the end of a transaction: one statement takes the head and holds it until commit, so that
 * positions have no gaps and become visible in their order. Each row's hash covers the one before it and the row's own
 * facts; the payload enters by its salted hash, so that it can be erased without breaking the chain. Thread-safe.
 */
@Component(service = HistoryLog.class)
public final class HistoryLog {

    private static final String INSERT = "insert into history (position, operation, ticket_id, event_type, agent_id,"
            + " actor_name, action_id, bundle_version, happened, article_id, salt, payload, payload_hash, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final List<Runnable> bells = new CopyOnWriteArrayList<>();

    /** Numbers, chains and inserts; nothing may be written in this transaction afterwards. */
    public void append(Sql sql, List<Event> events) {
        var sealed = events.stream().map(this::seal).toList();
        sql.change("update history_head set position = position + ? where id = 1", events.size());
        var head = sql.first(
                        "select position, hash from history_head where id = 1",
                        row -> new Head(row.number(1), row.text(2)))
                .orElseThrow(() -> new IllegalStateException("the history has no head"));
        events.forEach(event -> event.operation().forget());
        insert(sql, sealed, head.position() - events.size(), head.hash());
    }

    /** Wakes those who follow. */
    public void ring() {
        bells.forEach(Runnable::run);
    }

    /** @param bell must return at once */
    public void onRing(Runnable bell) {
        bells.add(bell);
    }

    public void forget(Runnable bell) {
        bells.remove(bell);
    }

    private void insert(Sql sql, List<Sealed> rows, long last, String hash) {
        var parameters = new ArrayList<@Nullable Object[]>();
        long position = last;
        String chained = hash;
        for (var row : rows) {
            position++;
            row.event().operation().begin(position);
            chained = row.chained(chained, position);
            parameters.add(row.parameters(position, chained));
        }
        sql.changeAll(INSERT, parameters);
        sql.change("update history_head set hash = ? where id = 1", chained);
    }

    private Sealed seal(Event event) {
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        var payload = Payload.write(event.details());
        return new Sealed(event, salt, payload, Hashes.of(salt + payload));
    }

    private record Head(long position, String hash) {}

    private record Sealed(Event event, String salt, String payload, String payloadHash) {

        String chained(String before, long position) {
            return ChainRow.chain(
                    before,
                    position,
                    event.ticket().value(),
                    event.type().name(),
                    event.operation().origin().name(),
                    Micros.of(event.at()),
                    payloadHash);
        }

        @Nullable
        Object[] parameters(long position, String hash) {
            var origin = event.operation().origin();
            return new @Nullable Object[] {
                position,
                event.operation().number(),
                event.ticket().value(),
                event.type(),
                Sql.orNull(origin.agent().map(agent -> agent.value()).orElse(null)),
                origin.name(),
                origin.action(),
                origin.bundleVersion(),
                event.at(),
                Sql.orNull(event.article().map(ArticleId::value).orElse(null)),
                salt,
                payload,
                payloadHash,
                hash
            };
        }
    }
}
