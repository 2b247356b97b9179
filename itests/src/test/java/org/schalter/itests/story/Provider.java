package org.schalter.itests.story;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;

/** A mail provider somewhere else: it goes on while Schalter is killed. One mailbox, reached by IMAP. */
final class Provider implements AutoCloseable {

    static final String LOGIN = "desk";
    static final String PASSWORD = "open sesame";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser mailbox;

    Provider() {
        server.start();
        mailbox = server.setUser("desk@provider.example", LOGIN, PASSWORD);
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    void receive(byte[] mail) {
        try {
            mailbox.deliver(new MimeMessage(null, new ByteArrayInputStream(mail)));
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    int waiting() {
        try {
            return server.getManagers().getImapHostManager().getInbox(mailbox).getMessageCount();
        } catch (FolderException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
