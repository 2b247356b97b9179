package org.schalter.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schalter.core.message.OutgoingMail.Addressing;
import org.schalter.core.message.OutgoingMail.Content;
import org.schalter.core.message.OutgoingMail.Thread;

class MailWriterTest {

    private static final MailAddress DESK = new MailAddress("Hilfe, Büro 1", "help@desk.example");
    private static final MailAddress ANNA = new MailAddress("Anna \"A\" Muster", "anna@example.org");
    private static final Instant NOW = Instant.parse("2025-06-03T08:15:00Z");
    private static final Thread THREAD =
            new Thread("1.2.aa.bb@desk.example", Optional.of("q@x"), List.of("p@x", "q@x"));

    @Test
    void writesWhatTheReaderReads() {
        String subject =
                "Re: [Ticket#100001] Störung 😀 am sehr langen Gerätenamen, der in keine Zeile passt, sondern in drei";
        var image = new MailPart("logo.png", "image/png", Optional.of("logo@x"), true, new byte[] {1, 2, 3});
        var file = new MailPart(
                "Übersicht über alles und noch viel mehr Verschiedenes aus März.pdf",
                "application/pdf",
                Optional.empty(),
                false,
                new byte[500]);
        var content = new Content(
                "Grüße\n.\nFrom here", Optional.of("<p>Grüße <img src=\"cid:logo@x\"></p>"), List.of(image, file));

        ReadMail read = MailReader.read(MailWriter.write(mail(subject, content, MailPurpose.WRITTEN)));

        assertThat(read.subject()).isEqualTo(subject);
        assertThat(read.senders().from()).containsExactly(DESK);
        assertThat(read.recipients().to()).containsExactly(ANNA);
        assertThat(read.date()).contains(NOW);
        assertThat(read.threading())
                .isEqualTo(new Threading(List.of(THREAD.messageId()), List.of("q@x"), List.of("p@x", "q@x")));
        assertThat(read.body().text()).isEqualTo("Grüße\n.\nFrom here");
        assertThat(read.body().html()).contains("<p>Grüße <img src=\"cid:logo@x\"></p>");
        assertThat(read.body().parts()).containsExactly(image, file);
        assertThat(MachineMail.reason(read, Set.of())).isEmpty();
    }

    @Test
    void keepsToTheWireFormat() {
        String written = written(mail("ä".repeat(400), Content.of("long ".repeat(400)), MailPurpose.WRITTEN));

        assertThat(written.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(written.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
        assertThat(written.chars()).allMatch(c -> c < 128);
    }

    @Test
    void neverWritesBcc() {
        var addressing = new Addressing(
                DESK, List.of(ANNA), List.of(), List.of(MailAddress.of("secret@example.org")), List.of());
        var mail = new OutgoingMail(addressing, THREAD, "x", Content.of("x"), NOW, MailPurpose.WRITTEN);

        assertThat(written(mail)).doesNotContainIgnoringCase("bcc").doesNotContain("secret");
        assertThat(mail.envelopeRecipients()).containsExactly("anna@example.org", "secret@example.org");
    }

    @Test
    void marksMachineMadeMail() {
        OutgoingMail mail = mail("x", Content.of("x"), MailPurpose.AUTO_RESPONSE);

        assertThat(written(mail))
                .contains(
                        "Auto-Submitted: auto-replied\r\n",
                        "X-Auto-Response-Suppress: All\r\n",
                        "Precedence: bulk\r\n",
                        "X-Schalter-Loop: yes\r\n");
        assertThat(mail.envelopeSender()).isEmpty();
        assertThat(mail("x", Content.of("x"), MailPurpose.WRITTEN).envelopeSender())
                .isEqualTo("help@desk.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@y.example", "a\nb", "a\rb", "a\0b"})
    void refusesToBecomeSeveralHeaders(String hostile) {
        assertThatThrownBy(() -> written(mail(hostile, Content.of("x"), MailPurpose.WRITTEN)))
                .isInstanceOf(HeaderInjectionException.class)
                .hasMessageContaining("Subject");
        refuses(
                new Addressing(
                        new MailAddress(hostile, "a@example.org"), List.of(ANNA), List.of(), List.of(), List.of()),
                THREAD);
        refuses(Addressing.of(DESK, MailAddress.of(hostile + "@example.org")), THREAD);
        refuses(Addressing.of(DESK, ANNA), new Thread(hostile, Optional.empty(), List.of()));
        refuses(Addressing.of(DESK, ANNA), new Thread("a@b", Optional.of(hostile), List.of()));
        var part = new MailPart(hostile, "application/pdf", Optional.empty(), false, new byte[1]);
        assertThatThrownBy(() ->
                        written(mail("x", new Content("x", Optional.empty(), List.of(part)), MailPurpose.WRITTEN)))
                .isInstanceOf(HeaderInjectionException.class);
    }

    @Test
    void refusesTwoAddressesInOne() {
        refuses(Addressing.of(DESK, MailAddress.of("a@x.example,b@example.org")), THREAD);
        refuses(Addressing.of(DESK, MailAddress.of("a@x.example>,<b@example.org")), THREAD);
    }

    @Test
    void leavesOutForeignIdsThatNoHeaderCanCarry() {
        var thread = new Thread("a@b", Optional.of("ü@x"), List.of("ü@x", "p@x"));

        assertThat(written(new OutgoingMail(
                        Addressing.of(DESK, ANNA), thread, "x", Content.of("x"), NOW, MailPurpose.WRITTEN)))
                .contains("References: <p@x>\r\n")
                .doesNotContain("In-Reply-To");
    }

    private static void refuses(Addressing addressing, Thread thread) {
        var mail = new OutgoingMail(addressing, thread, "x", Content.of("x"), NOW, MailPurpose.WRITTEN);

        assertThatThrownBy(() -> written(mail)).isInstanceOf(HeaderInjectionException.class);
    }

    private static OutgoingMail mail(String subject, Content content, MailPurpose purpose) {
        return new OutgoingMail(Addressing.of(DESK, ANNA), THREAD, subject, content, NOW, purpose);
    }

    private static String written(OutgoingMail mail) {
        return new String(MailWriter.write(mail), StandardCharsets.UTF_8);
    }
}
