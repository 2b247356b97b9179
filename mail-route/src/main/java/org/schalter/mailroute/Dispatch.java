package org.schalter.mailroute;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.schalter.mail.Delivery;
import org.schalter.mail.MailAccount;
import org.schalter.mail.Outbox;

/** Hands deliveries to a server and tells the outbox what came of each. */
final class Dispatch {

    private final Outbox outbox;

    /** Recipients that a mail has reached while others are still to be tried; they do not get it twice. */
    private final Map<Long, Set<String>> reached = new ConcurrentHashMap<>();

    Dispatch(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Sends all over one connection; the rest of the batch is deferred when it breaks, and the cause is thrown. */
    void send(List<Delivery> batch, MailAccount account) throws MessagingException {
        int done = 0;
        var session = MailSessions.of(account);
        try (var transport = connect(session, account)) {
            for (; done < batch.size(); done++) {
                sendOne(transport, session, batch.get(done));
            }
        } catch (MessagingException e) {
            batch.subList(done, batch.size()).forEach(late -> outbox.deferred(late.id(), Problem.of(e, account)));
            throw e;
        }
    }

    private static Transport connect(Session session, MailAccount account) throws MessagingException {
        var transport = session.getTransport(MailSessions.protocol(account));
        var server = account.server();
        if (MailSessions.signsIn(account)) {
            transport.connect(
                    server.host(),
                    server.port(),
                    account.login().user(),
                    account.login().password());
        } else {
            transport.connect(server.host(), server.port(), null, null);
        }
        return transport;
    }

    private void sendOne(Transport transport, Session session, Delivery delivery) throws MessagingException {
        var recipients = recipients(delivery);
        if (recipients.length == 0) {
            outbox.failed(delivery.id(), "no recipient");
            return;
        }
        if (!transport.isConnected()) { // a 421 ends the connection
            throw new MessagingException("the server closed the connection");
        }
        try {
            transport.sendMessage(new RawMail(session, delivery), recipients);
            reached.remove(delivery.id());
            outbox.sent(delivery.id());
        } catch (SendFailedException e) {
            refused(delivery, Refusal.of(e));
        }
    }

    private void refused(Delivery delivery, Refusal refusal) {
        if (refusal.forGood()) {
            reached.remove(delivery.id());
            outbox.failed(delivery.id(), refusal.reason());
            return;
        }
        if (!refusal.reached().isEmpty()) {
            reached.computeIfAbsent(delivery.id(), id -> new HashSet<>()).addAll(refusal.reached());
        }
        outbox.deferred(delivery.id(), refusal.reason());
    }

    private Address[] recipients(Delivery delivery) {
        var had = reached.getOrDefault(delivery.id(), Set.of());
        return delivery.recipients().stream()
                .filter(recipient -> !had.contains(recipient))
                .map(Dispatch::address)
                .toArray(Address[]::new);
    }

    private static Address address(String recipient) {
        var address = new InternetAddress();
        address.setAddress(recipient);
        return address;
    }
}
