package org.schalter.mailroute;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.schalter.mail.MailAccount;
import org.schalter.mail.MailAccounts;
import org.schalter.mail.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The route by which due deliveries leave the house; they wait while no server is configured. */
@Component(service = OutgoingRoute.class, immediate = true)
public final class OutgoingRoute {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingRoute.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int BATCH = 20;

    private final MailAccounts accounts;
    private final Outbox outbox;
    private final Dispatch dispatch;
    private final Routes routes;
    private Optional<Destination> destination = Optional.empty();
    private volatile boolean stopped;

    @Activate
    public OutgoingRoute(@Reference MailAccounts accounts, @Reference Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
        dispatch = new Dispatch(outbox);
        routes = new Routes("schalter-outgoing");
        routes.repeat("deliveries", EVERY, this::sendOrLog);
    }

    @Deactivate
    public void close() {
        stopped = true;
        routes.close();
    }

    private void sendOrLog() {
        try {
            accounts.outgoing().map(this::destination).ifPresent(this::sendAll);
        } catch (RuntimeException e) { // the database may be away; leases end, and the next run tries again
            LOG.warn("Deliveries could not be sent: {}", e.getClass().getName());
        }
    }

    private void sendAll(Destination to) {
        boolean more = true;
        while (more && !stopped) {
            var batch = outbox.claim(BATCH);
            if (batch.isEmpty()) {
                return;
            }
            more = batch.size() == BATCH;
            try {
                dispatch.send(batch, to.account());
                to.health().good();
            } catch (MessagingException e) {
                to.health().bad(e);
                return;
            }
        }
    }

    private Destination destination(MailAccount account) {
        var same = destination.filter(known -> known.account().equals(account));
        destination = same.or(() -> Optional.of(new Destination(account, new AccountHealth(accounts, account))));
        return destination.orElseThrow();
    }

    private record Destination(MailAccount account, AccountHealth health) {}
}
