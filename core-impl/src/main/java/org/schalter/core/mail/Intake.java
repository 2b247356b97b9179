package org.schalter.core.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.ActionDeniedException;
import org.schalter.core.content.Contents;
import org.schalter.core.store.Hashes;
import org.schalter.core.store.Ids;
import org.schalter.core.store.Sql;
import org.schalter.core.store.StoreException;
import org.schalter.core.transaction.Transaction;
import org.schalter.core.transaction.Transactions;
import org.schalter.identity.Actor;
import org.schalter.mail.AccountId;
import org.schalter.mail.Ingest;
import org.schalter.mail.IngestState;
import org.schalter.mail.MailIntake;
import org.schalter.mail.MailKey;
import org.schalter.ticket.ArticleId;

/** The intake: one transaction makes a mail safe, a unique key keeps it from being taken twice. */
@Component(service = {MailIntake.class, Intake.class})
public final class Intake implements MailIntake {

    private static final long LARGEST = 50_000_000L;
    private static final int LONGEST_KEY = 1_000;

    private final Transactions transactions;
    private final Contents contents;
    private final Ids ids;
    private final Clock clock;
    private final List<Runnable> bells = new CopyOnWriteArrayList<>();

    @Activate
    public Intake(@Reference Transactions transactions, @Reference Contents contents, @Reference Ids ids) {
        this(transactions, contents, ids, Clock.systemUTC());
    }

    public Intake(Transactions transactions, Contents contents, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.contents = contents;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param bell rings on this node when there is something to do; must return at once */
    void onReceived(Runnable bell) {
        bells.add(bell);
    }

    void forget(Runnable bell) {
        bells.remove(bell);
    }

    @Override
    public boolean knows(MailKey key) {
        return transactions.read(sql -> knows(sql, key));
    }

    @Override
    public void receive(MailKey key, byte[] raw) {
        receive(key, raw, raw.length, false);
    }

    @Override
    public void receiveTooLarge(MailKey key, byte[] head, long size) {
        receive(key, head, size, true);
    }

    @Override
    public long largest() {
        return LARGEST;
    }

    @Override
    public List<Ingest> list(IngestState state, int limit, Actor actor) {
        return transactions.read(sql -> isSupport(sql, actor) ? list(sql, state, limit) : List.of());
    }

    @Override
    public void retry(long ingest, Actor actor) {
        transactions.run(transaction -> {
            if (!isSupport(transaction.sql(), actor)) {
                throw new ActionDeniedException("support role");
            }
            transaction
                    .sql()
                    .change(
                            "update ingest set state = 'NEW', reason = '', attempts = 0, leased_until = 0"
                                    + " where id = ? and state = 'QUARANTINED'",
                            ingest);
            transaction.afterCommit(this::ring);
        });
    }

    private void receive(MailKey key, byte[] bytes, long size, boolean tooLarge) {
        try {
            transactions.run(transaction -> {
                if (!knows(transaction.sql(), key)) {
                    store(transaction, key, bytes, size, tooLarge);
                }
            });
        } catch (StoreException e) {
            if (!knows(key)) {
                throw e;
            }
            // somebody else stored the same mail at this moment: the unique key refused ours
        }
    }

    private void store(Transaction transaction, MailKey key, byte[] bytes, long size, boolean tooLarge) {
        var raw = contents.put(transaction, bytes);
        transaction
                .sql()
                .change(
                        "insert into ingest (id, account_id, mail_key, mail_key_hash, received, state, reason, raw_sha256,"
                                + " raw_size, too_large, attempts, leased_until, holder, response)"
                                + " values (?, ?, ?, ?, ?, 'NEW', '', ?, ?, ?, 0, 0, '', '')",
                        ids.next("ingest"),
                        key.account().value(),
                        Texts.cut(key.value(), LONGEST_KEY),
                        Hashes.of(key.value()),
                        clock.instant(),
                        raw.sha256(),
                        size,
                        tooLarge);
        transaction.afterCommit(this::ring);
    }

    private void ring() {
        bells.forEach(Runnable::run);
    }

    private static boolean knows(Sql sql, MailKey key) {
        return sql.exists(
                "select 1 from ingest where account_id = ? and mail_key_hash = ?",
                key.account().value(),
                Hashes.of(key.value()));
    }

    private static List<Ingest> list(Sql sql, IngestState state, int limit) {
        return sql.list(
                "select id, account_id, mail_key, received, state, reason, article_id from ingest where state = ?"
                        + " order by id desc fetch first " + Math.max(1, limit) + " rows only",
                Intake::ingest,
                state);
    }

    private static Ingest ingest(Sql.Row row) throws java.sql.SQLException {
        return new Ingest(
                row.number(1),
                new MailKey(new AccountId(row.number(2)), row.text(3)),
                row.instant(4),
                IngestState.valueOf(row.text(5)),
                row.text(6),
                row.optionalNumber(7).map(ArticleId::new));
    }

    private static boolean isSupport(Sql sql, Actor actor) {
        Optional<Long> agent = actor.agent().map(id -> id.value());
        return actor instanceof Actor.SystemActor
                || agent.isPresent()
                        && sql.exists(
                                "select 1 from agent where id = ? and support = true and active = true", agent.get());
    }
}
