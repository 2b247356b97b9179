package org.schalter.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineMailTest {

    private static final Set<String> OWN = Set.of("help@desk.example");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Return-Path: <>                                   | NULL_RETURN_PATH
            Auto-Submitted: Auto-Generated (by cron); x=y     | AUTO_SUBMITTED
            Precedence: Bulk                                  | PRECEDENCE
            List-Id: <all.example.org>                        | MAILING_LIST
            List-Unsubscribe: <https://x.example>             | MAILING_LIST
            X-Auto-Response-Suppress: DR, OOF                 | RESPONSE_SUPPRESSED
            X-Autoreply: yes                                  | LOOP_HEADER
            X-Schalter-Loop: yes                              | OWN_LOOP_HEADER
            Content-Type: multipart/report; boundary=x        | REPORT
            Reply-To: no-reply@example.org                    | MACHINE_SENDER
            Reply-To: Do-Not-Reply+1@example.org              | MACHINE_SENDER
            Reply-To: HELP@desk.example                       | OWN_ADDRESS
            """)
    void recognisesMachines(String header, MachineReason reason) {
        assertThat(MachineMail.reason(mail("From: anna@example.org\r\n" + header), OWN))
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: No (a person)",
                "Precedence: first-class",
                "X-Auto-Response-Suppress: DR",
                "Return-Path: <anna@example.org>",
                "Delivered-To: help@desk.example",
                "Reply-To: noreplacement@example.org"
            })
    void takesPeopleForPeople(String header) {
        assertThat(MachineMail.reason(mail("From: anna@example.org\r\n" + header), OWN))
                .isEmpty();
    }

    @Test
    void recognisesLoopsByTheirTraces() {
        String from = "From: anna@example.org\r\n";

        assertThat(MachineMail.reason(mail(from + "Received: by mx\r\n".repeat(31)), OWN))
                .contains(MachineReason.TOO_MANY_HOPS);
        assertThat(MachineMail.reason(mail(from + "Delivered-To: help@desk.example\r\n".repeat(2)), OWN))
                .contains(MachineReason.DELIVERED_TWICE);
    }

    @Test
    void answersNobodyWithoutAddress() {
        assertThat(MachineMail.reason(mail("From: Anna"), OWN)).contains(MachineReason.NO_SENDER);
    }

    private static ReadMail mail(String headers) {
        return MailReader.read((headers.strip() + "\r\n\r\nbody").getBytes(StandardCharsets.UTF_8));
    }
}
