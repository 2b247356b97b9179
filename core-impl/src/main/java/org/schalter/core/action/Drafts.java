package org.schalter.core.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.store.Micros;
import org.schalter.core.store.StoreException;
import org.schalter.core.store.Transactions;
import org.schalter.form.FormInput;
import org.schalter.identity.AgentId;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketId;

/** What agents typed and did not submit yet; kept for 7 days, whatever becomes of form and action. Thread-safe. */
@Component(service = Drafts.class)
public final class Drafts {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {};
    private static final String THIS = " where agent_id = ? and ticket_id = ? and action_id = ? and article_id = ?";

    /** Where a draft belongs; there is one per agent, ticket, action and article. */
    record Key(AgentId agent, Optional<TicketId> ticket, String action, Optional<ArticleId> article) {

        Object[] and(Object... before) {
            var all = new ArrayList<Object>(List.of(before));
            all.add(agent.value());
            all.add(ticket.map(TicketId::value).orElse(0L));
            all.add(action);
            all.add(article.map(ArticleId::value).orElse(0L));
            return all.toArray();
        }
    }

    /** What was typed, and when it was saved. */
    record Draft(FormInput input, Instant saved) {}

    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public Drafts(@Reference Transactions transactions) {
        this(transactions, Clock.systemUTC());
    }

    public Drafts(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Instant save(Key key, FormInput input) {
        var now = Micros.cut(clock.instant());
        var fields = write(input);
        try {
            transactions.run(transaction -> {
                if (transaction.sql().change("update draft set fields = ?, saved = ?" + THIS, key.and(fields, now)) == 0) {
                    transaction.sql().change("insert into draft (fields, saved, agent_id, ticket_id, action_id,"
                            + " article_id) values (?, ?, ?, ?, ?, ?)", key.and(fields, now));
                }
            });
        } catch (StoreException e) { // two tabs saved their first draft at the same moment: one of them wins
            if (find(key).isEmpty()) {
                throw e;
            }
        }
        return now;
    }

    Optional<Draft> find(Key key) {
        return transactions.read(sql -> sql.first(
                "select fields, saved from draft" + THIS + " and saved >= ?",
                row -> new Draft(read(row.text(1)), row.instant(2)),
                and(key, clock.instant().minus(KEPT))));
    }

    void forget(Key key) {
        transactions.run(transaction -> transaction.sql().change("delete from draft" + THIS, key.and()));
    }

    void sweep() {
        transactions.run(transaction -> transaction
                .sql()
                .change("delete from draft where saved < ?", clock.instant().minus(KEPT)));
    }

    private static Object[] and(Key key, Instant since) {
        var all = new ArrayList<Object>(List.of(key.and()));
        all.add(since);
        return all.toArray();
    }

    private static String write(FormInput input) {
        try {
            return JSON.writeValueAsString(input.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a draft", e);
        }
    }

    private static FormInput read(String fields) {
        try {
            return new FormInput(JSON.readValue(fields, FIELDS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a draft", e);
        }
    }
}
