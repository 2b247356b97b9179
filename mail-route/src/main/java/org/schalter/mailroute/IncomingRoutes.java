package org.schalter.mailroute;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.schalter.mail.AccountId;
import org.schalter.mail.MailAccount;
import org.schalter.mail.MailAccounts;
import org.schalter.mail.MailIntake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One route per account to fetch from; accounts are added, changed, paused and removed while running. */
@Component(service = IncomingRoutes.class, immediate = true)
public final class IncomingRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingRoutes.class);
    private static final Duration RECONCILE_EVERY = Duration.ofSeconds(2);

    private final MailAccounts accounts;
    private final MailIntake intake;
    private final Map<AccountId, MailAccount> running = new HashMap<>();
    private final Set<MailAccount> wanted = ConcurrentHashMap.newKeySet();
    private final Routes routes;
    private volatile boolean stopped;

    @Activate
    public IncomingRoutes(@Reference MailAccounts accounts, @Reference MailIntake intake) {
        this(accounts, intake, RECONCILE_EVERY);
    }

    IncomingRoutes(MailAccounts accounts, MailIntake intake, Duration reconcileEvery) {
        this.accounts = accounts;
        this.intake = intake;
        routes = new Routes("schalter-incoming");
        routes.repeat("accounts", reconcileEvery, this::reconcileOrLog);
    }

    @Deactivate
    public void close() {
        stopped = true;
        routes.close();
    }

    private void reconcileOrLog() {
        try {
            reconcile();
        } catch (RuntimeException e) { // the database may be away; the next run tries again
            LOG.warn("Mail accounts could not be read: {}", e.getClass().getName());
        }
    }

    private void reconcile() {
        if (stopped) {
            return;
        }
        Map<AccountId, MailAccount> now =
                accounts.incoming().stream().collect(Collectors.toMap(MailAccount::id, Function.identity()));
        wanted.retainAll(now.values());
        for (var account : Map.copyOf(running).values()) {
            if (!account.equals(now.get(account.id()))) {
                end(account);
            }
        }
        now.values().stream()
                .filter(account -> !running.containsKey(account.id()))
                .forEach(this::begin);
    }

    private void begin(MailAccount account) {
        var health = new AccountHealth(accounts, account);
        var fetch = new Fetch(account, intake, () -> stopped || !wanted.contains(account));
        wanted.add(account);
        routes.repeat(routeOf(account), account.fetching().every(), () -> fetchAndReport(fetch, health));
        running.put(account.id(), account);
    }

    private void end(MailAccount account) {
        routes.end(routeOf(account));
        running.remove(account.id());
    }

    private static void fetchAndReport(Fetch fetch, AccountHealth health) {
        try {
            fetch.run();
            health.good();
        } catch (MessagingException | RuntimeException e) { // this account tries again at its next turn
            health.bad(e);
        }
    }

    private static String routeOf(MailAccount account) {
        return "account-" + account.id().value();
    }
}
