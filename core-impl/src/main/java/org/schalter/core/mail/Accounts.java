package org.schalter.core.mail;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.store.InstallationKey;
import org.schalter.core.store.Sql;
import org.schalter.core.store.Transactions;
import org.schalter.mail.AccountId;
import org.schalter.mail.MailAccount;
import org.schalter.mail.MailAccount.Fetching;
import org.schalter.mail.MailAccount.Login;
import org.schalter.mail.MailAccount.Protocol;
import org.schalter.mail.MailAccount.Server;
import org.schalter.mail.MailAccounts;
import org.schalter.queue.QueueId;
import org.schalter.setup.Setup.NewAccount;

/** Mail accounts in the database; passwords are encrypted with the installation's key. */
@Component(service = {MailAccounts.class, Accounts.class})
public final class Accounts implements MailAccounts {

    private static final String SELECT = "select id, name, protocol, host, port, start_tls, login, password, folder,"
            + " poll_every, fallback_queue, trusted from mail_account where active = true";
    private static final int LONGEST_PROBLEM = 2_000;

    private final Transactions transactions;
    private final InstallationKey key;
    private final Clock clock;

    @Activate
    public Accounts(@Reference Transactions transactions, @Reference InstallationKey key) {
        this(transactions, key, Clock.systemUTC());
    }

    public Accounts(Transactions transactions, InstallationKey key, Clock clock) {
        this.transactions = transactions;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public List<MailAccount> incoming() {
        return all().stream()
                .filter(account -> !account.server().protocol().sends())
                .toList();
    }

    @Override
    public Optional<MailAccount> outgoing() {
        return all().stream()
                .filter(account -> account.server().protocol().sends())
                .findFirst();
    }

    @Override
    public void report(AccountId account, Optional<String> problem) {
        var told = problem.map(text -> text.length() > LONGEST_PROBLEM ? text.substring(0, LONGEST_PROBLEM) : text);
        transactions.run(transaction -> {
            var sql = transaction.sql();
            sql.change(
                    "update mail_account set problem = ?, last_contact = ? where id = ?",
                    Sql.orNull(told.orElse(null)),
                    clock.instant(),
                    account.value());
            if (told.isEmpty()) {
                sql.change(
                        "update mail_account set problem_since = null where id = ? and problem_since is not null",
                        account.value());
            } else {
                sql.change(
                        "update mail_account set problem_since = ? where id = ? and problem_since is null",
                        clock.instant(),
                        account.value());
            }
        });
    }

    /** @throws IllegalArgumentException if the name is taken */
    public AccountId add(Sql sql, AccountId id, NewAccount account) {
        if (sql.exists("select 1 from mail_account where name = ?", account.name())) {
            throw new IllegalArgumentException("there is a mail account " + account.name());
        }
        sql.change(
                "insert into mail_account (id, name, protocol, host, port, start_tls, login, password, folder,"
                        + " poll_every, fallback_queue, trusted, active) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                account.name(),
                account.server().protocol(),
                account.server().host(),
                account.server().port(),
                account.server().startTls(),
                account.login().user(),
                key.encrypt(account.login().password()),
                account.fetching().folder(),
                account.fetching().every().toMillis(),
                account.fetching().fallback().value(),
                account.fetching().trusted(),
                true);
        return id;
    }

    private List<MailAccount> all() {
        return transactions.read(sql -> sql.list(SELECT + " order by name", this::read));
    }

    private MailAccount read(Sql.Row row) throws SQLException {
        return new MailAccount(
                new AccountId(row.number(1)),
                row.text(2),
                new Server(Protocol.valueOf(row.text(3)), row.text(4), row.integer(5), row.flag(6)),
                new Login(row.text(7), key.decrypt(row.text(8))),
                new Fetching(
                        row.text(9), Duration.ofMillis(row.number(10)), new QueueId(row.number(11)), row.flag(12)));
    }
}
