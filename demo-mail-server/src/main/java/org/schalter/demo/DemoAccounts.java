package org.schalter.demo;

import static org.schalter.demo.DemoQueues.BY;

import java.time.Duration;
import org.schalter.mail.MailAccount.Fetching;
import org.schalter.mail.MailAccount.Login;
import org.schalter.mail.MailAccount.Protocol;
import org.schalter.mail.MailAccount.Server;
import org.schalter.setup.Setup;
import org.schalter.setup.Setup.NewAccount;

/** The accounts on the demo's own mail server: the house's catch-all in, SMTP out. */
final class DemoAccounts {

    private DemoAccounts() {}

    static void add(Setup setup, DemoQueues queues, DemoMail mail) {
        var fallback = queues.service().get("Service");
        var fetching = new Fetching("INBOX", Duration.ofSeconds(1), fallback, false);
        setup.addAccount(
                new NewAccount(
                        "Demo in",
                        new Server(Protocol.IMAP, DemoMail.HOST, mail.imapPort(), false),
                        new Login(DemoMail.DOMAIN, DemoMail.PASSWORD),
                        fetching),
                BY);
        setup.addAccount(
                new NewAccount(
                        "Demo out",
                        new Server(Protocol.SMTP, DemoMail.HOST, mail.smtpPort(), false),
                        new Login("", ""),
                        fetching),
                BY);
    }
}
