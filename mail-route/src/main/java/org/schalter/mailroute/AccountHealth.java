package org.schalter.mailroute;

import java.util.Optional;
import org.schalter.mail.MailAccount;
import org.schalter.mail.MailAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports how an account fares whenever that changes, not at each attempt. */
final class AccountHealth {

    private static final Logger LOG = LoggerFactory.getLogger(AccountHealth.class);

    private final MailAccounts accounts;
    private final MailAccount account;
    private String last = "not tried yet";

    AccountHealth(MailAccounts accounts, MailAccount account) {
        this.accounts = accounts;
        this.account = account;
    }

    void good() {
        report("");
    }

    void bad(Exception cause) {
        // the message stays out of the log: servers quote addresses
        LOG.debug("Mail account {}: {}", account.id().value(), cause.getClass().getName());
        report(Problem.of(cause, account));
    }

    private synchronized void report(String problem) {
        if (problem.equals(last)) {
            return;
        }
        accounts.report(account.id(), Optional.of(problem).filter(text -> !text.isEmpty()));
        last = problem;
        if (problem.isEmpty()) {
            LOG.info("Mail account {} works", account.id().value());
        } else {
            LOG.warn(
                    "Mail account {} has a problem; see the account",
                    account.id().value());
        }
    }
}
