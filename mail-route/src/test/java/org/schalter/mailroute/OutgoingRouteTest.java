package org.schalter.mailroute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.schalter.mail.Delivery;
import org.schalter.mail.MailAccount.Protocol;

class OutgoingRouteTest {

    private static final String RAW =
            "Message-ID: <own@schalter.example>\r\nX-Odd:   two  spaces\r\nBcc: kept@as.is\r\n"
                    + "Subject: =?utf-8?q?K=C3=A4se?=\r\n\r\n.dot\r\n..\r\nlast  \r\n";

    private final Post post = new Post();
    private ScriptedSmtp server;
    private OutgoingRoute route;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedSmtp();
        post.outgoing = Optional.of(Post.account(Protocol.SMTP, server.port(), ""));
        route = new OutgoingRoute(post, post);
    }

    @AfterEach
    void stop() throws IOException {
        route.close();
        server.close();
    }

    @Test
    void sendsTheBytesUnchanged() {
        send(1, Optional.of("service@schalter.example"), "a@example.org", "b@example.org");
        assertThat(outcome(1)).isEqualTo("sent");
        assertThat(server.mails).containsExactly(RAW);
        assertThat(server.said)
                .contains("MAIL FROM:<service@schalter.example>", "RCPT TO:<a@example.org>", "RCPT TO:<b@example.org>");
    }

    @Test
    void sendsWithoutASenderWhatMustNotBeAnswered() {
        send(1, Optional.empty(), "a@example.org");
        assertThat(outcome(1)).isEqualTo("sent");
        assertThat(server.said).contains("MAIL FROM:<>");
    }

    @Test
    void failsWhatIsRefusedForGood() {
        server.answers.put("RCPT TO:<gone@", "550 no such user");
        send(1, Optional.empty(), "gone@example.org");
        assertThat(outcome(1)).startsWith("failed ").contains("550 no such user");
        server.answers.put("DATA", "554 spam");
        send(2, Optional.empty(), "a@example.org");
        assertThat(outcome(2)).startsWith("failed ").contains("554 spam");
    }

    @Test
    void defersWhatIsRefusedForNow() {
        server.answers.put("RCPT TO:<grey@", "450 later");
        send(1, Optional.empty(), "grey@example.org");
        assertThat(outcome(1)).startsWith("deferred ").contains("450 later");
        server.answers.put("MAIL FROM:<busy@", "451 busy");
        send(2, Optional.of("busy@example.org"), "a@example.org");
        assertThat(outcome(2)).startsWith("deferred ").contains("451 busy");
    }

    @Test
    void doesNotSendAgainToThoseWhoHaveTheMail() {
        server.answers.put("RCPT TO:<grey@", "450 later");
        send(1, Optional.empty(), "a@example.org", "grey@example.org");
        assertThat(outcome(1)).startsWith("deferred ");
        assertThat(server.mails).hasSize(1);
        server.answers.clear();
        server.said.clear();
        post.outcomes.clear();
        send(1, Optional.empty(), "a@example.org", "grey@example.org");
        assertThat(outcome(1)).isEqualTo("sent");
        assertThat(server.said).contains("RCPT TO:<grey@example.org>").doesNotContain("RCPT TO:<a@example.org>");
    }

    @Test
    void reachesTheOthersWhenOneRecipientIsRefusedForGood() {
        server.answers.put("RCPT TO:<gone@", "550 no such user");
        send(1, Optional.empty(), "gone@example.org", "a@example.org");
        assertThat(outcome(1)).startsWith("failed ").contains("550");
        assertThat(server.mails).hasSize(1);
    }

    @Test
    void defersAllWhileTheServerIsAway() throws IOException {
        server.close();
        send(1, Optional.empty(), "a@example.org");
        assertThat(outcome(1)).startsWith("deferred ");
        Until.so(() -> post.problems.values().stream().anyMatch(Optional::isPresent));
    }

    @Test
    void refusesToGoOnWithoutTlsWhereItIsDemanded() {
        var open = Post.account(Protocol.SMTP, server.port(), "");
        var guarded = new org.schalter.mail.MailAccount.Server(Protocol.SMTP, "127.0.0.1", server.port(), true);
        post.outgoing = Optional.of(
                new org.schalter.mail.MailAccount(open.id(), open.name(), guarded, open.login(), open.fetching()));
        send(1, Optional.empty(), "a@example.org");
        assertThat(outcome(1)).startsWith("deferred ").contains("STARTTLS");
        assertThat(server.mails).isEmpty();
    }

    private void send(long id, Optional<String> sender, String... recipients) {
        post.due.add(new Delivery(
                id, "<own@schalter.example>", sender, List.of(recipients), RAW.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private String outcome(long id) {
        Until.so(() -> post.outcomes.containsKey(id));
        return post.outcomes.get(id);
    }
}
