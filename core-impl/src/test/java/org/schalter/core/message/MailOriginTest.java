package org.schalter.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailOriginTest {

    private static final String PASS =
            "Authentication-Results: mx.desk.example; spf=fail; dmarc=pass (p=reject) header.from=example.org";

    @Test
    void tellsOurselvesFromOthers() {
        assertThat(origin("From: anna@example.org")).isEqualTo(new MailOrigin.Foreign());
        assertThat(origin("From: anna@example.org\r\nX-Schalter-Loop: yes")).isEqualTo(new MailOrigin.Loop());
        assertThat(origin("From: HELP@desk.example\r\nMessage-ID: <stranger@x>"))
                .isEqualTo(new MailOrigin.Loop());
        assertThat(origin("From: help@desk.example\r\nMessage-ID: <ours@x>")).isEqualTo(new MailOrigin.Desk(7));
    }

    @Test
    void believesTheBorderServer() {
        assertThat(isPassed("From: anna@example.org\r\n" + PASS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: anna@example.org",
                "From: anna@other.example\r\n" + PASS,
                "From: anna@example.org, bert@example.org\r\n" + PASS,
                "From: anna@example.org\r\nAuthentication-Results: mx.desk.example; dmarc=fail header.from=example.org\r\n"
                        + PASS,
                "From: anna@example.org\r\nAuthentication-Results: mx.evil.example; dmarc=pass header.from=example.org",
                "From: anna@example.org\r\nAuthentication-Results: mx.desk.example; spf=pass dmarc=pass header.from=example.org"
            })
    void believesNobodyElse(String headers) {
        assertThat(isPassed(headers)).isFalse();
    }

    private static boolean isPassed(String headers) {
        return Authentication.isPassed(mail(headers), "mx.desk.example");
    }

    private static MailOrigin origin(String headers) {
        return MailOrigin.of(mail(headers), Set.of("help@desk.example"), id -> Optional.of(7L)
                .filter(ticket -> id.equals("ours@x")));
    }

    private static ReadMail mail(String headers) {
        return MailReader.read((headers + "\r\n\r\nbody").getBytes(StandardCharsets.UTF_8));
    }
}
