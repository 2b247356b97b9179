package org.schalter.mailroute;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import org.schalter.mail.MailAccount;

/** An open mailbox on a server. Closing it removes for good what {@link #delete} was called for, and nothing else. */
interface Mailbox extends AutoCloseable {

    /** What lies there, oldest first, without the mails themselves. */
    Message[] mails() throws MessagingException;

    /** The key that stays the same as long as the mail lies there; empty if the server gives none. */
    Optional<String> key(Message mail) throws MessagingException;

    /** The header lines, fetched without the rest. */
    byte[] head(Message mail) throws MessagingException, IOException;

    void delete(Message mail) throws MessagingException;

    @Override
    void close() throws MessagingException;

    static Mailbox open(MailAccount account) throws MessagingException {
        return switch (account.server().protocol()) {
            case IMAP, IMAPS -> new ImapMailbox(Stores.connect(account), account);
            case POP3, POP3S -> new Pop3Mailbox(Stores.connect(account));
            case SMTP, SMTPS -> throw new IllegalArgumentException("an account that sends: " + account);
        };
    }
}
