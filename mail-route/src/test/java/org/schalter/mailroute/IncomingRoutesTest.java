package org.schalter.mailroute;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.mail.AccountId;
import org.schalter.mail.MailAccount;
import org.schalter.mail.MailAccount.Protocol;
import org.schalter.mail.MailKey;

class IncomingRoutesTest {

    private static final String HOSTILE = """
            From: eve@example.org
            Delete: true
            copyTo: evil
            CamelFileName: /tmp/evil
            mail.smtp.host: evil.example
            Subject: hello

            text
            .
            end
            """.replace("\n", "\r\n");

    private final Post post = new Post();
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3)
    });
    private GreenMailUser user;
    private Optional<IncomingRoutes> routes = Optional.empty();

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("service@schalter.example", "service", "s3cret-pass");
    }

    @AfterEach
    void stop() {
        routes.ifPresent(IncomingRoutes::close);
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAP", "POP3"})
    void fetchesTheBytesAsTheyAreWhateverTheHeadersSayAndEmptiesTheBox(Protocol protocol) {
        deliver(HOSTILE);
        deliver(HOSTILE.replace("hello", "second"));
        run(protocol);
        Until.so(() -> post.texts().size() == 2 && left() == 0);
        assertThat(post.texts()).containsExactly(HOSTILE, HOSTILE.replace("hello", "second"));
        assertThat(server.getManagers().getImapHostManager().getFolder(user, "evil"))
                .isNull();
        Until.so(() -> post.problems.containsKey(new AccountId(7)));
        assertThat(post.problems).containsEntry(new AccountId(7), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAP", "POP3"})
    void leavesAMailOnTheServerUntilItIsStored(Protocol protocol) {
        post.broken = true;
        deliver(HOSTILE);
        run(protocol);
        Until.so(() -> post.attempts.size() >= 2);
        assertThat(left()).isEqualTo(1);
        assertThat(post.problems.get(new AccountId(7))).isPresent();
        post.broken = false;
        Until.so(() -> post.texts().size() == 1 && left() == 0);
        Until.so(() -> post.problems.get(new AccountId(7)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAP", "POP3"})
    void deletesWhatItStoredBeforeAKillWithoutTakingItAgain(Protocol protocol) throws Exception {
        deliver(HOSTILE);
        var key = keyOfTheOnlyMail(protocol);
        post.received.put(key, new byte[0]);
        run(protocol);
        Until.so(() -> left() == 0);
        assertThat(post.attempts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAP", "POP3"})
    void fetchesOnlyTheHeadOfAMailThatIsTooLarge(Protocol protocol) {
        post.largest = 2_000;
        deliver(HOSTILE + "x".repeat(70).concat("\r\n").repeat(100));
        deliver(HOSTILE);
        run(protocol);
        Until.so(() -> left() == 0);
        assertThat(post.texts()).containsExactly(HOSTILE);
        assertThat(post.tooLarge.values()).singleElement().satisfies(told -> assertThat(told)
                .matches("(?s)7\\d\\d\\d .*")
                .contains("Subject: hello")
                .doesNotContain("xxx"));
    }

    @Test
    void leavesUnreadMailOfAnAccountThatWasRemoved() {
        run(Protocol.IMAP);
        deliver(HOSTILE);
        Until.so(() -> left() == 0);
        post.incoming.clear();
        Until.sleep(500);
        deliver(HOSTILE);
        Until.sleep(500);
        assertThat(left()).isEqualTo(1);
        post.incoming.add(account(Protocol.IMAP));
        Until.so(() -> left() == 0);
    }

    @Test
    void goesOnWhenTheServerIsBack() {
        run(Protocol.IMAP);
        Until.so(() -> post.problems.containsKey(new AccountId(7)));
        int port = server.getImap().getPort();
        server.stop();
        Until.so(() -> post.problems.get(new AccountId(7)).isPresent());
        assertThat(post.problems.get(new AccountId(7)).orElseThrow()).doesNotContain("s3cret-pass");
        var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        again.start();
        try {
            again.setUser("service@schalter.example", "service", "s3cret-pass");
            Until.so(() -> post.problems.get(new AccountId(7)).isEmpty());
        } finally {
            again.stop();
        }
    }

    @Test
    void stopsItsThreads() {
        run(Protocol.IMAP);
        Until.so(() -> post.problems.containsKey(new AccountId(7)));
        assertThat(threads()).isPositive();
        routes.orElseThrow().close();
        Until.so(() -> threads() == 0);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("schalter-incoming"))
                .count();
    }

    private void run(Protocol protocol) {
        post.incoming.add(account(protocol));
        routes = Optional.of(new IncomingRoutes(post, post, Duration.ofMillis(100)));
    }

    private MailAccount account(Protocol protocol) {
        int port = protocol == Protocol.IMAP
                ? server.getImap().getPort()
                : server.getPop3().getPort();
        return Post.account(protocol, port, "service");
    }

    private MailKey keyOfTheOnlyMail(Protocol protocol) throws Exception {
        var account = account(protocol);
        try (var mailbox = Mailbox.open(account)) {
            return new MailKey(account.id(), mailbox.key(mailbox.mails()[0]).orElseThrow());
        }
    }

    private void deliver(String raw) {
        try {
            user.deliver(new MimeMessage(
                    GreenMailUtil.getSession(server.getImap().getServerSetup()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1))));
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private int left() {
        try {
            return server.getManagers().getImapHostManager().getInbox(user).getMessageCount();
        } catch (FolderException e) {
            throw new AssertionError(e);
        }
    }
}
