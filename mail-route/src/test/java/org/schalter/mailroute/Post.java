package org.schalter.mailroute;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.schalter.identity.Actor;
import org.schalter.mail.AccountId;
import org.schalter.mail.Delivery;
import org.schalter.mail.Ingest;
import org.schalter.mail.IngestState;
import org.schalter.mail.MailAccount;
import org.schalter.mail.MailAccounts;
import org.schalter.mail.MailIntake;
import org.schalter.mail.MailKey;
import org.schalter.mail.Outbox;

/** The core as the routes see it, in memory. */
final class Post implements MailAccounts, MailIntake, Outbox {

    final List<MailAccount> incoming = new CopyOnWriteArrayList<>();
    volatile Optional<MailAccount> outgoing = Optional.empty();
    final Map<AccountId, Optional<String>> problems = new ConcurrentHashMap<>();
    final Map<MailKey, byte[]> received = new LinkedHashMap<>();
    final Map<MailKey, String> tooLarge = new ConcurrentHashMap<>();
    final List<MailKey> attempts = new CopyOnWriteArrayList<>();
    final ConcurrentLinkedQueue<Delivery> due = new ConcurrentLinkedQueue<>();
    final Map<Long, String> outcomes = new ConcurrentHashMap<>();
    volatile boolean broken;
    volatile long largest = 100_000;

    static MailAccount account(MailAccount.Protocol protocol, int port, String user) {
        return new MailAccount(
                new AccountId(7),
                "test",
                new MailAccount.Server(protocol, "127.0.0.1", port, false),
                new MailAccount.Login(user, user.isEmpty() ? "" : "s3cret-pass"),
                new MailAccount.Fetching("INBOX", Duration.ofMillis(50), new org.schalter.queue.QueueId(1), false));
    }

    synchronized List<String> texts() {
        return received.values().stream()
                .map(raw -> new String(raw, StandardCharsets.ISO_8859_1))
                .toList();
    }

    @Override
    public List<MailAccount> incoming() {
        return List.copyOf(incoming);
    }

    @Override
    public Optional<MailAccount> outgoing() {
        return outgoing;
    }

    @Override
    public void report(AccountId account, Optional<String> problem) {
        problems.put(account, problem);
    }

    @Override
    public synchronized boolean knows(MailKey key) {
        return received.containsKey(key) || tooLarge.containsKey(key);
    }

    @Override
    public synchronized void receive(MailKey key, byte[] raw) {
        attempts.add(key);
        if (broken) {
            throw new IllegalStateException("no database");
        }
        received.put(key, raw);
    }

    @Override
    public void receiveTooLarge(MailKey key, byte[] head, long size) {
        tooLarge.put(key, size + " " + new String(head, StandardCharsets.ISO_8859_1));
    }

    @Override
    public long largest() {
        return largest;
    }

    @Override
    public List<Ingest> list(IngestState state, int limit, Actor actor) {
        return List.of();
    }

    @Override
    public void retry(long ingest, Actor actor) {}

    @Override
    public List<Delivery> claim(int most) {
        var claimed = new ArrayList<Delivery>();
        while (claimed.size() < most && !due.isEmpty()) {
            claimed.add(due.remove());
        }
        return claimed;
    }

    @Override
    public void sent(long delivery) {
        outcomes.put(delivery, "sent");
    }

    @Override
    public void deferred(long delivery, String reason) {
        outcomes.put(delivery, "deferred " + reason);
    }

    @Override
    public void failed(long delivery, String reason) {
        outcomes.put(delivery, "failed " + reason);
    }
}
