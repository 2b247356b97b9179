package org.schalter.mailroute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.mail.AccountId;
import org.schalter.mail.MailAccount;
import org.schalter.mail.MailAccount.Fetching;
import org.schalter.mail.MailAccount.Login;
import org.schalter.mail.MailAccount.Protocol;
import org.schalter.mail.MailAccount.Server;
import org.schalter.queue.QueueId;

/** Mailboxes behind TLS: the trust store of the JVM decides, and the name must be the server's. */
class CertificatesTest {

    private static final String PASSWORD = "changeit";
    private static final String SERVERS_STORE = "greenmail.tls.keystore.file";
    private static final String SERVERS_PASSWORD = "greenmail.tls.keystore.password";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";

    @TempDir
    static Path folder;

    private final Post post = new Post();
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3S)
    });

    @BeforeAll
    static void issueCertificates() throws Exception {
        issue("known");
        issue("unknown");
        // the JVM reads its trust store once, at its first TLS connection
        System.setProperty(TRUST_STORE, store("known"));
        System.setProperty(TRUST_PASSWORD, PASSWORD);
        System.setProperty(SERVERS_STORE, store("known"));
        System.setProperty(SERVERS_PASSWORD, PASSWORD);
    }

    @AfterAll
    static void forget() {
        System.clearProperty(TRUST_STORE);
        System.clearProperty(TRUST_PASSWORD);
        System.clearProperty(SERVERS_PASSWORD);
        System.clearProperty(SERVERS_STORE);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAPS", "POP3S"})
    void fetchesFromAServerThatTheTrustStoreKnows(Protocol protocol) throws Exception {
        start();
        fetch(protocol, "127.0.0.1");
        assertThat(post.texts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAPS", "POP3S"})
    void refusesACertificateThatNobodyVouchesFor(Protocol protocol) throws Exception {
        try (var stranger = listener("unknown")) {
            var thread = new Thread(() -> shakeHands(stranger));
            thread.setDaemon(true);
            thread.start();
            assertThatThrownBy(() -> fetch(protocol, "127.0.0.1", stranger.getLocalPort()))
                    .isInstanceOf(MessagingException.class)
                    .hasRootCauseInstanceOf(CertPathBuilderException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAPS", "POP3S"})
    void refusesTheCertificateOfAnotherServer(Protocol protocol) {
        start();
        assertThatThrownBy(() -> fetch(protocol, "localhost"))
                .isInstanceOf(MessagingException.class)
                .hasRootCauseInstanceOf(CertificateException.class);
        assertThat(post.texts()).isEmpty();
    }

    private void start() {
        server.start();
        var user = server.setUser("service@schalter.example", "service", "s3cret-pass");
        user.deliver(GreenMailUtil.createTextEmail(
                "service@schalter.example",
                "ann@customer.example",
                "hello",
                "text",
                server.getImaps().getServerSetup()));
    }

    private void fetch(Protocol protocol, String host) throws MessagingException {
        int port = protocol == Protocol.IMAPS
                ? server.getImaps().getPort()
                : server.getPop3s().getPort();
        fetch(protocol, host, port);
    }

    private void fetch(Protocol protocol, String host, int port) throws MessagingException {
        var account = new MailAccount(
                new AccountId(7),
                "box",
                new Server(protocol, host, port, false),
                new Login("service", "s3cret-pass"),
                new Fetching("INBOX", Duration.ofSeconds(1), new QueueId(1), false));
        new Fetch(account, post, () -> false).run();
    }

    private static SSLServerSocket listener(String certificate) throws Exception {
        var keys = KeyStore.getInstance(Path.of(store(certificate)).toFile(), PASSWORD.toCharArray());
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        var any = InetAddress.getLoopbackAddress();
        return (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 1, any);
    }

    private static void shakeHands(SSLServerSocket listener) {
        try (var socket = (SSLSocket) listener.accept()) {
            socket.startHandshake();
        } catch (IOException e) {
            // the caller hung up, as he should
        }
    }

    /** Valid for the address 127.0.0.1 and for no name. */
    private static void issue(String name) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-validity",
                        "2",
                        "-keystore",
                        store(name),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }
}
