package org.schalter.mail;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The accounts as configured now; they are added, changed, paused and removed while running. Thread-safe. */
@ProviderType
public interface MailAccounts {

    /** Active accounts to fetch from. */
    List<MailAccount> incoming();

    /** The server that sends; empty when none is configured (deliveries wait). */
    Optional<MailAccount> outgoing();

    /** What the route found when it last spoke to the server; an empty problem means that all is well. */
    void report(AccountId account, Optional<String> problem);
}
