package org.schalter.mail;

import java.time.Duration;
import org.schalter.queue.QueueId;

/**
 * A mailbox to fetch from, or the server to send through. The password is in clear only inside this value; it is stored
 * encrypted and must never be logged ({@link #toString()} leaves it out).
 */
public record MailAccount(AccountId id, String name, Server server, Login login, Fetching fetching) {

    /** How the server is spoken to; the S variants speak TLS from the first byte and check the certificate. */
    public enum Protocol {
        IMAP,
        IMAPS,
        POP3,
        POP3S,
        SMTP,
        SMTPS;

        public boolean sends() {
            return this == SMTP || this == SMTPS;
        }
    }

    /** Where the server is; {@code startTls} demands STARTTLS and refuses to go on without it. */
    public record Server(Protocol protocol, String host, int port, boolean startTls) {}

    /** Who signs in; an empty user means that the server wants no login. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** What is fetched, how often, and where mail goes that no queue's address claims. */
    public record Fetching(String folder, Duration every, QueueId fallback, boolean trusted) {}

    @Override
    public String toString() {
        return name + " (" + server.protocol() + " " + server.host() + ":" + server.port() + ")";
    }
}
