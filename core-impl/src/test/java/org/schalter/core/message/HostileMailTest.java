package org.schalter.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No mail may throw or take long, whatever it is. */
class HostileMailTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MUTATIONS = 16;

    @ParameterizedTest
    @MethodSource("mails")
    void survivesMutations(Corpus mail) {
        var random = new Random(mail.name().hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            survives(mutated(mail.raw(), random));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?a?Q?",
                "=?=?",
                "\"",
                "(",
                "<",
                ">",
                "<>",
                ",",
                ":",
                ";",
                "@",
                "a@b ",
                "=",
                "\\",
                "a;b*0*=",
                "\t",
                "[Ticket#",
                "Re:",
                "+",
                "-",
                "\"\\",
                "=?a?x",
                "=?a?x\t?"
            })
    void survivesEndlessHeadersOfOneSign(String sign) {
        String value = sign.repeat(100_000 / sign.length());
        var mail = new StringBuilder();
        for (String name : List.of(
                "From",
                "To",
                "Subject",
                "Message-ID",
                "References",
                "Date",
                "Auto-Submitted",
                "Return-Path",
                "Content-Type",
                "Content-Disposition",
                "X-Auto-Response-Suppress")) {
            mail.append(name).append(": ").append(value).append("\r\n");
        }
        survives(bytes(mail + "\r\nbody"));
    }

    @Test
    void takesNoMoreHeadersThanItCanBear() {
        ReadMail mail = survives(
                bytes("Subject: x\r\n" + ("X-Filler: " + "y".repeat(200_000) + "\r\n").repeat(30) + "\r\nbody"));

        assertThat(mail.subject()).isEqualTo("x");
        assertThat(mail.headers().first("X-Filler").orElseThrow()).hasSizeLessThanOrEqualTo(100 * 1024);
        assertThat(mail.headers().all("X-Filler")).hasSizeLessThan(12);
        assertThat(mail.body().text()).isEqualTo("body");
    }

    @Test
    void cutsLongSubjects() {
        assertThat(survives(bytes("Subject: " + "x ".repeat(2000) + "\r\n\r\n")).subject())
                .hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void stopsAtAThousandParts() {
        String part = "--m\r\nContent-Type: application/pdf\r\n\r\nx\r\n";

        ReadMail mail =
                survives(bytes("Content-Type: multipart/mixed; boundary=m\r\n\r\n" + part.repeat(5000) + "--m--\r\n"));

        assertThat(mail.body().parts()).hasSize(1000);
        assertThat(mail.flaws()).contains(MailFlaw.TOO_MANY_PARTS);
    }

    @Test
    void stopsAtFiftyLevels() {
        var nested = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("x\r\n\r\n--b")
                    .append(i)
                    .append("x\r\n");
        }

        ReadMail mail = survives(bytes(nested + "\r\ninnermost"));

        assertThat(mail.flaws()).contains(MailFlaw.TOO_DEEP);
        assertThat(mail.body().parts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<blockquote>",
                "<table><tr><td>",
                "<a href='x'>",
                "<!--",
                "<",
                "&",
                "&#0;",
                "<img src=cid:a>",
                "<b><p>",
                "</p>",
                "<script>",
                "<style>",
                "<ul><li>",
                "<svg><math>",
                "<br>",
                "<select>",
                "x <![CDATA["
            })
    void survivesEndlessHtml(String piece) {
        ReadMail mail = survives(bytes("Content-Type: text/html\r\n\r\n" + piece.repeat(1_900_000 / piece.length())));

        assertTimeoutPreemptively(
                LIMIT,
                () -> MailHtml.safe(mail.body().html().orElse(""), Images.withoutRemote(UnaryOperator.identity())));
    }

    @Test
    void givesTooMuchHtmlAsFile() {
        ReadMail mail = survives(bytes("Content-Type: text/html\r\n\r\n" + "<p>words</p>\r\n".repeat(300_000)));

        assertThat(mail.body().html()).isEmpty();
        assertThat(mail.body().text()).startsWith("words");
        assertThat(mail.body().parts()).extracting(MailPart::name).containsExactly("message.html");
        assertThat(mail.flaws()).contains(MailFlaw.HTML_TOO_LONG);
    }

    @Test
    void survivesFiftyMegabytes() {
        ReadMail mail = survives(bytes("Content-Type: text/plain\r\n\r\n" + "0123456789 abcdef\r\n".repeat(2_700_000)));

        assertThat(mail.flaws()).contains(MailFlaw.TEXT_TOO_LONG);
    }

    static List<Corpus> mails() {
        return Corpus.all();
    }

    private static ReadMail survives(byte[] raw) {
        return assertTimeoutPreemptively(LIMIT, () -> {
            ReadMail mail = MailReader.read(raw);
            MachineMail.reason(mail, Set.of("help@desk.example"));
            DeliveryReport.of(mail);
            new Subjects("Ticket#").title(mail.subject());
            assertThat(mail.body().text()).doesNotContain("\0");
            assertThat(StandardCharsets.UTF_8
                            .newEncoder()
                            .canEncode(mail.subject() + mail.body().text()))
                    .isTrue();
            return mail;
        });
    }

    private static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] raw, Random random) {
        byte[] mail = raw.length == 0 ? new byte[1] : raw.clone();
        for (int i = random.nextInt(10); i >= 0; i--) {
            mail = switch (random.nextInt(4)) {
                case 0 -> replaced(mail, random);
                case 1 -> spliced(mail, random.nextInt(mail.length), random.nextInt(mail.length), random);
                case 2 -> signInserted(mail, random);
                default -> spliced(mail, 0, 0, random);
            };
        }
        return mail;
    }

    private static byte[] replaced(byte[] mail, Random random) {
        mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
        return mail;
    }

    private static byte[] signInserted(byte[] mail, Random random) {
        byte[] signs = bytes("\r\n\0\"';:=?<>()@*%,\\-\u00e4");
        int at = random.nextInt(mail.length);
        var changed = new ByteArrayOutputStream();
        changed.write(mail, 0, at);
        changed.write(signs[random.nextInt(signs.length)]);
        changed.write(mail, at, mail.length - at);
        return changed.toByteArray();
    }

    /** Takes a stretch out and puts another one in its place. */
    private static byte[] spliced(byte[] mail, int one, int other, Random random) {
        int from = random.nextInt(mail.length);
        var changed = new ByteArrayOutputStream();
        changed.write(mail, 0, Math.min(one, other));
        changed.write(mail, from, Math.min(40, mail.length - from));
        changed.write(mail, Math.max(one, other), mail.length - Math.max(one, other));
        return changed.toByteArray();
    }
}
