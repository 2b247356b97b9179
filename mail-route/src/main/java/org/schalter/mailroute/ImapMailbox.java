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
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.schalter.mail.MailAccount;

/** A folder on an IMAP server; keys are {@code uidvalidity/uid}. Reading marks nothing as seen. */
final class ImapMailbox implements Mailbox {

    private final IMAPStore store;
    private final IMAPFolder folder;

    ImapMailbox(Store store, MailAccount account) throws MessagingException {
        this.store = (IMAPStore) store;
        try {
            folder = (IMAPFolder) store.getFolder(account.fetching().folder());
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
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(mails, profile);
        return mails;
    }

    @Override
    public Optional<String> key(Message mail) throws MessagingException {
        return Optional.of(folder.getUIDValidity() + "/" + folder.getUID(mail));
    }

    @Override
    public byte[] head(Message mail) throws MessagingException, IOException {
        try (var stream = ((IMAPMessage) mail).getMimeStream()) {
            return Head.of(stream);
        }
    }

    /** Without UIDPLUS a server can only expunge all that is marked; then others' marks go too. */
    @Override
    public void delete(Message mail) throws MessagingException {
        mail.setFlag(Flags.Flag.DELETED, true);
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(new Message[] {mail});
        } else {
            folder.expunge();
        }
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } finally {
            store.close();
        }
    }
}
