package org.schalter.mailroute;

import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import org.schalter.mail.MailAccount;

/** Connections to servers that hold mailboxes. */
final class Stores {

    private Stores() {}

    static Store connect(MailAccount account) throws MessagingException {
        var store = MailSessions.of(account).getStore(MailSessions.protocol(account));
        var server = account.server();
        store.connect(
                server.host(),
                server.port(),
                account.login().user(),
                account.login().password());
        return store;
    }
}
