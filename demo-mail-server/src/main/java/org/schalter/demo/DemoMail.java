package org.schalter.demo;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * A mail server on 127.0.0.1 that takes mail for anybody. All addresses of the house share one mailbox, as with a
 * provider's catch-all; everybody else gets one of his own. Kept in memory only.
 */
@Component(service = DemoMail.class, enabled = false)
public final class DemoMail {

    static final String DOMAIN = "schalter.example";
    static final String HOST = "127.0.0.1";

    /** Stands in a public repository and opens a server that only this machine reaches. */
    static final String PASSWORD = "demo";

    private final PoliteGreenMail server;

    @Activate
    public DemoMail(BundleContext context) {
        this(
                port(context, "schalter.demo.smtp.port", 3025),
                port(context, "schalter.demo.imap.port", 3143),
                Path.of(Optional.ofNullable(context.getProperty("schalter.data"))
                        .orElse("data")));
    }

    DemoMail(int smtp, int imap, Path data) {
        server = InMailLoader.call(() -> start(smtp, imap));
        writePorts(data.resolve("demo-ports"));
    }

    @Deactivate
    public void close() {
        server.stop();
    }

    int smtpPort() {
        return server.port(ServerSetup.PROTOCOL_SMTP);
    }

    int imapPort() {
        return server.port(ServerSetup.PROTOCOL_IMAP);
    }

    /** What has arrived for the address, oldest first. */
    List<ReceivedMail> mailbox(String address) {
        var key = address.toLowerCase(Locale.ROOT);
        var user = Optional.ofNullable(server.getUserManager().getUserByEmail(key));
        return InMailLoader.call(() -> user.map(this::messages).orElse(List.of()).stream()
                .map(message -> ReceivedMail.of(message.getMimeMessage()))
                .toList());
    }

    private List<StoredMessage> messages(GreenMailUser user) {
        try {
            ImapHostManager folders = server.getManagers().getImapHostManager();
            return folders.getInbox(user).getMessages();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PoliteGreenMail start(int smtp, int imap) {
        var server = new PoliteGreenMail(
                new ServerSetup(smtp, HOST, ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(imap, HOST, ServerSetup.PROTOCOL_IMAP));
        server.start();
        var users = server.getUserManager();
        var house = server.setUser("catch-all@" + DOMAIN, DOMAIN, PASSWORD);
        users.setMessageDeliveryHandler((mail, to) -> {
            var address = to.getEmail().toLowerCase(Locale.ROOT);
            if (address.endsWith("@" + DOMAIN)) {
                return house;
            }
            var known = users.getUserByEmail(address);
            return known == null ? users.createUser(address, address, PASSWORD) : known;
        });
        return server;
    }

    private void writePorts(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "smtp=" + smtpPort() + "\nimap=" + imapPort() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(BundleContext context, String property, int otherwise) {
        return Optional.ofNullable(context.getProperty(property))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
