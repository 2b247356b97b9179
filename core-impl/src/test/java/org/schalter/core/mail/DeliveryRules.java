package org.schalter.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schalter.core.mail.MailDesk.mail;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.schalter.mail.Delivery;
import org.schalter.queue.AutoResponseType;
import org.schalter.ticket.TicketId;

/** How mail goes out; runs on each database. */
abstract class DeliveryRules extends DeskTest {

    private static final String ANN = "Ann <ann@customer.example>";

    @Test
    void anAgentsMailCarriesNumberAndThreadAndNeverTheBcc() {
        var ticket = desk.ticketOf(
                desk.receive(mail(ANN, "help@desk.example", "Printer", "References: <root@customer.example>")));
        var answered = desk.text("select message_id from article");

        var raw = desk.reply(ticket, "ann@customer.example", "secret@desk.example");

        assertThat(raw)
                .contains("Subject: Re: [Ticket#" + desk.numberOf(ticket) + "] Printer")
                .contains("In-Reply-To: <" + answered + ">")
                .contains("<root@customer.example>")
                .contains("From: Support desk <support@desk.example>")
                .contains("multipart/alternative")
                .doesNotContain("secret@desk.example")
                .doesNotContain("Auto-Submitted");
        assertThat(desk.text("select recipients from delivery")).contains("secret@desk.example");
    }

    @Test
    void anAgentsMailWaitsForTheSendWindow() {
        agentsMail();
        assertThat(desk.deliveries.claim(10)).isEmpty();

        desk.clock.move(Duration.ofSeconds(30));
        var claimed = desk.deliveries.claim(10);

        assertThat(claimed).hasSize(1);
        assertThat(claimed.get(0).sender()).contains("support@desk.example");
        assertThat(desk.deliveries.claim(10)).as("claimed once").isEmpty();
    }

    @Test
    void whatWasSentStandsInTheHistory() {
        var ticket = agentsMail();
        desk.deliveries.sent(due().id());

        assertThat(desk.text("select state from delivery")).isEqualTo("SENT");
        assertThat(desk.number(
                        "select count(*) from history where ticket_id = ? and event_type = 'MAIL_SENT'",
                        ticket.value()))
                .isEqualTo(1);
    }

    @Test
    void aRefusedMailIsTriedLaterAndLaterAndFailsAfterTwoDays() {
        agentsMail();
        var id = due().id();
        desk.deliveries.deferred(id, "busy");
        long rows = desk.number("select count(*) from history");
        desk.clock.move(Duration.ofSeconds(59));
        assertThat(desk.deliveries.claim(10)).isEmpty();
        desk.clock.move(Duration.ofSeconds(1));
        assertThat(desk.deliveries.claim(10)).hasSize(1);
        desk.deliveries.deferred(id, "busy");
        desk.clock.move(Duration.ofMinutes(5));
        assertThat(desk.deliveries.claim(10)).hasSize(1);
        assertThat(desk.number("select count(*) from history"))
                .as("retries are no history")
                .isEqualTo(rows);

        desk.clock.move(Duration.ofHours(49));
        desk.deliveries.deferred(id, "still busy");

        assertThat(desk.text("select state from delivery")).isEqualTo("FAILED");
        assertThat(desk.number("select count(*) from history where event_type = 'MAIL_FAILED'"))
                .isEqualTo(1);
    }

    @Test
    void anAgentsMailGoesAgainAfterACrashWithTheSameId() {
        agentsMail();
        var before = due();
        desk.clock.move(Duration.ofMinutes(11));

        var again = desk.deliveries.claim(10);

        assertThat(again).extracting(Delivery::messageId).containsExactly(before.messageId());
    }

    @Test
    void aMachinesMailDoesNotGoAgainAfterACrash() {
        automaticAnswer();
        assertThat(desk.deliveries.claim(10)).hasSize(1);
        desk.clock.move(Duration.ofMinutes(11));

        assertThat(desk.deliveries.claim(10)).isEmpty();
        assertThat(desk.text("select state from delivery")).isEqualTo("UNCERTAIN");
    }

    @Test
    void anAutomaticAnswerSaysSoAndLeavesAtOnce() {
        var ticket = automaticAnswer();

        var delivery = desk.deliveries.claim(10).get(0);
        var raw = new String(delivery.raw(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(delivery.sender()).isEmpty();
        assertThat(delivery.recipients()).isEqualTo(List.of("ann@customer.example"));
        assertThat(raw)
                .contains("Auto-Submitted: auto-replied")
                .contains("X-Auto-Response-Suppress: All")
                .contains("X-Schalter-Loop:")
                .contains("In-Reply-To:")
                .contains("Thank you, Ann")
                .contains("[Ticket#" + desk.numberOf(ticket) + "] We have your mail");
        assertThat(desk.stateOf(ticket)).isEqualTo("new");
        assertThat(
                        desk.number(
                                "select count(*) from article where auto_response = true and visible = true and sender = 'SYSTEM'"))
                .isEqualTo(1);
    }

    @Test
    void anAutomaticAnswerGoesOutOnceEvenIfTheListenerIsToldAgain() {
        desk.answers(2, AutoResponseType.NEW_TICKET);
        desk.receive(mail(ANN, "help@desk.example", "Printer"));
        desk.respondAndForget();
        desk.clock.move(Duration.ofDays(2));
        desk.respond();

        assertThat(desk.number("select count(*) from delivery")).isEqualTo(1);
    }

    @Test
    void oneSenderIsAnsweredOncePerTicketAndFiveTimesADay() {
        desk.answers(2, AutoResponseType.NEW_TICKET);
        desk.answers(2, AutoResponseType.FOLLOW_UP);
        var ticket = desk.ticketOf(desk.receive(mail(ANN, "help@desk.example", "Printer")));
        for (int i = 0; i < 3; i++) {
            desk.receive(mail(ANN, "help@desk.example", "[Ticket#" + desk.numberOf(ticket) + "] again"));
        }
        desk.respond();
        assertThat(desk.number("select count(*) from delivery")).isEqualTo(2);

        for (int i = 0; i < 6; i++) {
            desk.receive(mail(ANN, "help@desk.example", "Mail " + i));
        }
        desk.respond();
        assertThat(desk.number("select count(*) from delivery")).isEqualTo(5);
    }

    @Test
    void aMachineIsNotAnswered() {
        desk.answers(2, AutoResponseType.NEW_TICKET);
        desk.receive(mail(ANN, "help@desk.example", "Out of office", "Auto-Submitted: auto-replied"));
        desk.receive(mail("no-reply@shop.example", "help@desk.example", "Order"));
        desk.respond();

        assertThat(desk.number("select count(*) from delivery")).isZero();
        assertThat(desk.number("select count(*) from ticket")).isEqualTo(2);
    }

    @Test
    void aBounceShowsAtTheMailThatDidNotArrive() {
        var ticket = agentsMail();
        var own = desk.text("select message_id from delivery");
        var report = "From: MAILER-DAEMON@mx.example\r\nTo: support@desk.example\r\nSubject: Undelivered\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
                + "Final-Recipient: rfc822; ann@customer.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
                + "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" + own + ">\r\n\r\n--b--\r\n";

        var ingest = desk.receive(report);

        assertThat(desk.reasonOf(ingest)).startsWith("row 2: ");
        assertThat(desk.ticketOf(ingest)).isEqualTo(ticket);
        assertThat(desk.text("select state from delivery")).isEqualTo("FAILED");
        assertThat(desk.text("select last_error from delivery")).contains("5.1.1");
    }

    private TicketId agentsMail() {
        var ticket = desk.ticketOf(desk.receive(mail(ANN, "help@desk.example", "Printer")));
        desk.reply(ticket, "ann@customer.example", "");
        return ticket;
    }

    private Delivery due() {
        desk.clock.move(Duration.ofSeconds(30));
        return desk.deliveries.claim(10).get(0);
    }

    private TicketId automaticAnswer() {
        desk.answers(2, AutoResponseType.NEW_TICKET);
        var ticket = desk.ticketOf(desk.receive(mail(ANN, "help@desk.example", "Printer")));
        desk.respond();
        return ticket;
    }
}
