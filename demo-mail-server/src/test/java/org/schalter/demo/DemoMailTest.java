package org.schalter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMailTest {

    @TempDir
    Path data;

    @Test
    void givesEverybodyAMailboxAndTheHouseOneForAllItsAddresses() {
        var mail = new DemoMail(0, 0, data);
        try {
            send(mail, "Anna@example.org", "hello");
            send(mail, "service@schalter.example", "one");
            send(mail, "loans@schalter.example", "two");
            assertThat(mail.mailbox("anna@example.org")).singleElement().satisfies(received -> {
                assertThat(received.subject()).isEqualTo("hello");
                assertThat(received.text()).contains("text of hello");
                assertThat(received.headers()).containsEntry("From", "from@example.org");
                assertThat(new String(received.raw(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("Subject: hello\r\n");
            });
            assertThat(mail.mailbox("catch-all@schalter.example")).hasSize(2);
            assertThat(mail.mailbox("nobody@example.org")).isEmpty();
        } finally {
            mail.close();
        }
    }

    @Test
    void takesMailWithoutASender() throws Exception {
        var mail = new DemoMail(0, 0, data);
        try (var socket = new java.net.Socket("127.0.0.1", mail.smtpPort())) {
            var in = new java.io.BufferedReader(
                    new java.io.InputStreamReader(socket.getInputStream(), java.nio.charset.StandardCharsets.US_ASCII));
            in.readLine();
            for (var line : java.util.List.of("HELO me", "MAIL FROM:<>", "RCPT TO:<anna@example.org>")) {
                socket.getOutputStream().write((line + "\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                assertThat(in.readLine()).startsWith("250");
            }
        } finally {
            mail.close();
        }
    }

    @Test
    void writesItsPorts() throws Exception {
        var mail = new DemoMail(0, 0, data);
        try {
            assertThat(Files.readString(data.resolve("demo-ports")))
                    .isEqualTo("smtp=" + mail.smtpPort() + "\nimap=" + mail.imapPort() + "\n");
        } finally {
            mail.close();
        }
    }

    @Test
    void escapesWhatStrangersWrote() {
        var evil = new ReceivedMail("<script>\"", java.util.Map.of("From", "<b>"), "</pre><script>", new byte[0]);
        assertThat(MailboxPage.html("<x>'", java.util.List.of(evil)))
                .doesNotContain("<script", "<b>", "<x>")
                .contains("&lt;script&gt;&quot;");
        assertThat(MailboxPage.json("a\"\n", java.util.List.of(evil)))
                .startsWith(
                        "{\"address\":\"a\\u0022\\u000a\",\"mails\":[{\"n\":1,\"subject\":\"\\u003cscript>\\u0022\"");
    }

    @Test
    void keepsTheFileWithThePasswordsToItsOwner() throws Exception {
        Files.writeString(data.resolve("first-login.txt"), "admin: a\n");
        new LoginFile(data).add("anna.agent", "b");
        var file = data.resolve("first-login.txt");
        assertThat(Files.readString(file)).isEqualTo("admin: a\nanna.agent: b\n");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void startsOnLoopbackOnly() {
        assertThat(DemoGate.isLoopback(Optional.of("127.0.0.1"))).isTrue();
        assertThat(DemoGate.isLoopback(Optional.of("127.0.0.1, 10.0.0.1"))).isFalse();
        assertThat(DemoGate.isLoopback(Optional.of("0.0.0.0"))).isFalse();
        assertThat(DemoGate.isLoopback(Optional.empty())).isFalse();
    }

    private static void send(DemoMail mail, String to, String subject) {
        GreenMailUtil.sendTextEmail(
                to,
                "from@example.org",
                subject,
                "text of " + subject,
                new ServerSetup(mail.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }
}
