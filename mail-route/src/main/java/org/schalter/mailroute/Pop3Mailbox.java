package org.schalter.mailroute;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.eclipse.angus.mail.pop3.POP3Message;

/** A mailbox on a POP3 server; keys are the UIDL. The server deletes when the connection ends in good order. */
final class Pop3Mailbox implements Mailbox {

    private final Store store;
    private final POP3Folder folder;

    Pop3Mailbox(Store store) throws MessagingException {
        this.store = store;
        try {
            folder = (POP3Folder) store.getFolder("INBOX");
            folder.open(Folder.READ_WRITE);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public Message[] mails() throws MessagingException {
        var mails = folder.getMessages();
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(mails, profile);
        return mails;
    }

    @Override
    public Optional<String> key(Message mail) throws MessagingException {
        return Optional.ofNullable(folder.getUID(mail));
    }

    @Override
    public byte[] head(Message mail) throws MessagingException, IOException {
        try (var stream = ((POP3Message) mail).top(0)) {
            return Head.of(stream);
        }
    }

    @Override
    public void delete(Message mail) throws MessagingException {
        mail.setFlag(Flags.Flag.DELETED, true);
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(true);
            }
        } finally {
            store.close();
        }
    }
}
