package org.schalter.mailroute;

import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.schalter.mail.MailAccount;
import org.schalter.mail.MailIntake;
import org.schalter.mail.MailKey;

/**
 * Takes everything out of one mailbox. For each mail: fetch, hand to the intake, and only after it was taken delete it. A
 * kill between the two leaves a mail whose key is known: it is deleted without a second fetch.
 */
final class Fetch {

    private static final int MOST_FAILURES = 20;

    private final MailAccount account;
    private final MailIntake intake;
    private final BooleanSupplier stopped;

    Fetch(MailAccount account, MailIntake intake, BooleanSupplier stopped) {
        this.account = account;
        this.intake = intake;
        this.stopped = stopped;
    }

    /**
     * A mail that cannot be taken does not hold up the next ones; it stays where it is.
     *
     * @throws FetchFailedException after the run, if any mail could not be taken
     */
    void run() throws MessagingException {
        var failures = new Failures();
        try (var mailbox = Mailbox.open(account)) {
            for (var mail : mailbox.mails()) {
                if (stopped.getAsBoolean() || failures.count() >= MOST_FAILURES) {
                    break;
                }
                takeOrNote(mailbox, mail, failures);
            }
        }
        failures.raise();
    }

    private void takeOrNote(Mailbox mailbox, Message mail, Failures failures) throws MessagingException {
        try {
            take(mailbox, mail);
        } catch (MessageRemovedException e) {
            // somebody else was faster; nothing to take
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (MessagingException | IOException | RuntimeException e) { // this mail is tried again next time
            failures.add(e);
        }
    }

    private void take(Mailbox mailbox, Message mail) throws MessagingException, IOException {
        if (mail.isExpunged()) {
            return;
        }
        var key = mailbox.key(mail)
                .map(value -> new MailKey(account.id(), value))
                .orElseThrow(() -> new IOException("the server names no unique id (UIDL)"));
        if (!intake.knows(key)) {
            receive(mailbox, mail, key);
        }
        mailbox.delete(mail);
    }

    private void receive(Mailbox mailbox, Message mail, MailKey key) throws MessagingException, IOException {
        long largest = intake.largest();
        if (mail.getSize() > largest) {
            intake.receiveTooLarge(key, mailbox.head(mail), mail.getSize());
            return;
        }
        var raw = new LimitedBytes(largest);
        try {
            mail.writeTo(raw);
        } catch (LimitedBytes.FullException e) { // the server understated the size
            intake.receiveTooLarge(key, mailbox.head(mail), largest + 1);
            return;
        }
        intake.receive(key, raw.toByteArray());
    }
}
