package org.schalter.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schalter.core.mail.MailDesk.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.schalter.identity.Actor;
import org.schalter.mail.AccountId;
import org.schalter.mail.IngestState;
import org.schalter.mail.MailKey;
import org.schalter.ticket.StateType;
import org.schalter.ticket.TicketId;

/** How mail comes in; runs on each database. */
abstract class IntakeRules extends DeskTest {

    private static final String ANN = "Ann <ann@customer.example>";

    @Test
    void aMailBecomesATicketInTheQueueOfItsAddress() {
        var ticket = desk.ticketOf(desk.receive(mail(ANN, "help@desk.example", "Re: Printer")));

        assertThat(desk.number("select queue_id from ticket where id = ?", ticket.value()))
                .isEqualTo(2);
        assertThat(desk.text("select title from ticket where id = ?", ticket.value()))
                .isEqualTo("Printer");
        assertThat(desk.text("select customer_address from ticket where id = ?", ticket.value()))
                .isEqualTo("ann@customer.example");
        assertThat(desk.stateOf(ticket)).isEqualTo("new");
        assertThat(desk.text("select actor_name from history where event_type = 'TICKET_CREATED'"))
                .isEqualTo("Ann");
        assertThat(desk.text("select action_id from history where event_type = 'TICKET_CREATED'"))
                .isEqualTo("mail");
    }

    @Test
    void theEnvelopeDecidesBeforeWhatTheWriterClaims() {
        var ticket = desk.ticketOf(
                desk.receive(mail(ANN, "help@desk.example", "Offer", "X-Original-To: sales@desk.example")));

        assertThat(desk.number("select queue_id from ticket where id = ?", ticket.value()))
                .isEqualTo(3);
    }

    @Test
    void aMailToAnUnknownAddressGoesToPostmaster() {
        var ticket = desk.ticketOf(desk.receive(mail(ANN, "nobody@desk.example", "Hello")));

        assertThat(desk.number("select queue_id from ticket where id = ?", ticket.value()))
                .isEqualTo(1);
    }

    @Test
    void aParticipantFollowsUpByNumberAndByReference() {
        var ticket = firstMail();
        var byNumber =
                desk.receive(mail(ANN, "help@desk.example", "Re: [Ticket#" + desk.numberOf(ticket) + "] Printer"));
        var id = desk.text("select message_id from article where ticket_id = ? and number = 1", ticket.value());
        var byReference = desk.receive(mail(ANN, "help@desk.example", "More", "References: <" + id + ">"));

        assertThat(desk.ticketOf(byNumber)).isEqualTo(ticket);
        assertThat(desk.reasonOf(byNumber)).startsWith("row 7: ");
        assertThat(desk.ticketOf(byReference)).isEqualTo(ticket);
        assertThat(desk.reasonOf(byReference)).startsWith("row 10: ");
        assertThat(desk.stateOf(ticket)).isEqualTo("new");
    }

    @Test
    void anAnswerToOurMailJoinsByItsProofAndOpensTheTicket() {
        var ticket = firstMail();
        desk.edit(ticket, editor -> editor.changeState(StateType.CLOSED));
        desk.reply(ticket, "ann@customer.example", "");
        var own = desk.text("select message_id from delivery");

        var ingest = desk.receive(mail(ANN, "help@desk.example", "Thanks", "In-Reply-To: <" + own + ">"));

        assertThat(desk.reasonOf(ingest)).startsWith("row 5: ");
        assertThat(desk.ticketOf(ingest)).isEqualTo(ticket);
        assertThat(desk.stateOf(ticket)).isEqualTo("open");
    }

    @Test
    void somebodyNewWhoAnswersOurMailIsHeardButNotTrusted() {
        var ticket = firstMail();
        desk.reply(ticket, "ann@customer.example", "");
        var own = desk.text("select message_id from delivery");

        var ingest =
                desk.receive(mail("Eve <eve@else.example>", "help@desk.example", "Hi", "References: <" + own + ">"));

        assertThat(desk.reasonOf(ingest)).startsWith("row 6: ");
        assertThat(desk.number("select count(*) from article where ingest_id = ? and visible = false", ingest))
                .isEqualTo(1);
    }

    @Test
    void aStrangerWithANumberGetsATicketOfHisOwnWithoutTheNumber() {
        var ticket = firstMail();
        var ingest = desk.receive(mail(
                "Eve <eve@else.example>", "help@desk.example", "Re: [Ticket#" + desk.numberOf(ticket) + "] Secrets"));

        var other = desk.ticketOf(ingest);
        assertThat(other).isNotEqualTo(ticket);
        assertThat(desk.text("select title from ticket where id = ?", other.value()))
                .isEqualTo("Secrets");
        assertThat(desk.number("select count(*) from ticket_link where source_id = ?", other.value()))
                .isEqualTo(1);
    }

    @Test
    void aStrictQueueTakesANumberOnlyWhenTheOwnBorderServerVouchesForTheSender() {
        var ticket = firstMail();
        desk.change("update queue set strict_follow_up = true where id = 2");
        var subject = "[Ticket#" + desk.numberOf(ticket) + "] Printer";
        var pass = "; dmarc=pass header.from=customer.example";

        var bare = desk.receive(mail(ANN, "help@desk.example", subject));
        var forged =
                desk.receive(mail(ANN, "help@desk.example", subject, "Authentication-Results: mx.evil.example" + pass));
        var vouched =
                desk.receive(mail(ANN, "help@desk.example", subject, "Authentication-Results: mx.desk.example" + pass));

        assertThat(desk.reasonOf(bare)).startsWith("row 9: ");
        assertThat(desk.reasonOf(forged)).startsWith("row 9: ");
        assertThat(desk.reasonOf(vouched)).startsWith("row 7: ");
        assertThat(desk.ticketOf(vouched)).isEqualTo(ticket);
    }

    @Test
    void whoTriesOutNumbersIsStopped() {
        var subject = "[Ticket#" + desk.numberOf(firstMail()) + "] x";
        for (int i = 0; i < 10; i++) {
            desk.receive(mail("Eve <eve@else.example>", "help@desk.example", subject));
        }
        var last = desk.receive(mail("Eve <eve@else.example>", "help@desk.example", subject));

        assertThat(desk.text("select state from ingest where id = ?", last)).isEqualTo("QUARANTINED");
    }

    @Test
    void aMergedTicketSendsItsMailOnToTheEndOfTheChain() {
        var first = firstMail();
        var second = firstMail();
        var third = firstMail();
        merge(first, second);
        merge(second, third);

        var ingest = desk.receive(mail(ANN, "help@desk.example", "[Ticket#" + desk.numberOf(first) + "] Printer"));

        assertThat(desk.ticketOf(ingest)).isEqualTo(third);
    }

    @Test
    void aFollowUpReopensAClosedTicketAndEndsItsWaiting() {
        var closed = firstMail();
        desk.edit(closed, editor -> editor.changeState(StateType.CLOSED));
        desk.receive(mail(ANN, "help@desk.example", "[Ticket#" + desk.numberOf(closed) + "] again"));
        var waiting = firstMail();
        desk.edit(waiting, editor -> {
            editor.changeState(StateType.PENDING_REMINDER);
            editor.waitUntil(java.time.Instant.now().plusSeconds(3_600));
        });
        desk.receive(mail(ANN, "help@desk.example", "[Ticket#" + desk.numberOf(waiting) + "] again"));

        assertThat(desk.stateOf(closed)).isEqualTo("open");
        assertThat(desk.stateOf(waiting)).isEqualTo("open");
        assertThat(desk.number("select count(*) from ticket where pending_until is not null"))
                .isZero();
    }

    @Test
    void aKnownKeyAndAKnownMailChangeNothing() {
        var raw = mail(ANN, "help@desk.example", "Printer");
        var key = new MailKey(new AccountId(1), "7/7");
        desk.intake.receive(key, raw.getBytes(StandardCharsets.UTF_8));
        desk.intake.receive(key, raw.getBytes(StandardCharsets.UTF_8));
        desk.worker.work();
        var copy = desk.receive(raw);

        assertThat(desk.intake.knows(key)).isTrue();
        assertThat(desk.number("select count(*) from ingest")).isEqualTo(2);
        assertThat(desk.number("select count(*) from ticket")).isEqualTo(1);
        assertThat(desk.text("select state from ingest where id = ?", copy)).isEqualTo("IGNORED");
        assertThat(desk.reasonOf(copy)).startsWith("row 1: ");
    }

    @Test
    void oneMailFetchedByManyAtOnceIsStoredOnce() throws Exception {
        var raw = mail(ANN, "help@desk.example", "Printer").getBytes(StandardCharsets.UTF_8);
        var key = new MailKey(new AccountId(1), "8/8");
        inParallel(6, () -> desk.intake.receive(key, raw));

        assertThat(desk.number("select count(*) from ingest")).isEqualTo(1);
    }

    @Test
    void manyWorkersFileEachMailOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            desk.fetch(mail(ANN, "help@desk.example", "Mail " + i));
        }
        inParallel(3, () -> {
            var worker = desk.newWorker();
            while (worker.work() > 0) {
                Thread.onSpinWait();
            }
        });

        assertThat(desk.number("select count(*) from article")).isEqualTo(60);
        assertThat(desk.number("select count(*) from ticket")).isEqualTo(60);
        assertThat(desk.number("select count(*) from ingest where state = 'DONE'"))
                .isEqualTo(60);
    }

    @Test
    void aMailWhoseWorkerDiedIsFiledOnceByTheNext() {
        desk.fetch(mail(ANN, "help@desk.example", "Printer"));
        var died = desk.transactions.call(
                transaction -> IngestRows.claim(transaction.sql(), "another", desk.clock.instant(), 20));
        assertThat(died).hasSize(1);
        assertThat(desk.worker.work()).as("it is held").isZero();

        desk.clock.move(Duration.ofMinutes(3));
        desk.worker.work();
        boolean held = desk.transactions.call(transaction -> IngestRows.isStillHeld(transaction.sql(), died.get(0)));

        assertThat(held).as("the dead one comes back too late").isFalse();
        assertThat(desk.number("select count(*) from article")).isEqualTo(1);
    }

    @Test
    void whatANodeHeldWhenItWasKilledItTakesBackAtItsStart() {
        desk.fetch(mail(ANN, "help@desk.example", "Cut off"));
        var node = desk.node.name();
        desk.transactions.call(transaction -> IngestRows.claim(transaction.sql(), node, desk.clock.instant(), 20));
        assertThat(desk.newWorker().work()).isZero();

        var next = desk.newWorker();
        next.takeBack();

        assertThat(next.work()).isEqualTo(1);
    }

    @Test
    void aTransactionThatFailsAtItsEndLeavesNothingAndIsDoneAgain() {
        desk.fetch(mail(ANN, "help@desk.example", "Printer"));
        assertThatThrownBy(() -> desk.transactions.run(transaction -> {
                    desk.worker.work();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(desk.number("select count(*) from article")).isZero();

        desk.worker.work();

        assertThat(desk.number("select count(*) from article")).isEqualTo(1);
    }

    @Test
    void onePoisonousMailOfTwentyIsSetAsideAndTheOthersArrive() {
        for (int i = 0; i < 20; i++) {
            desk.fetch(i == 7 ? poison() : mail(ANN, "help@desk.example", "Mail " + i));
        }

        assertThat(desk.worker.work()).isEqualTo(20);

        assertThat(desk.number("select count(*) from ingest where state = 'DONE'"))
                .isEqualTo(19);
        assertThat(desk.number("select count(*) from ingest where state = 'QUARANTINED'"))
                .isEqualTo(1);
        assertThat(desk.intake.list(IngestState.QUARANTINED, 10, Actor.system("test")))
                .hasSize(1);
    }

    @Test
    void aQuarantinedMailCanBeTriedAgain() {
        desk.change("delete from queue_address");
        desk.change("update queue set name = 'Elsewhere' where id = 1");
        var ingest = desk.receive(mail(ANN, "nobody@desk.example", "Printer"));
        assertThat(desk.text("select state from ingest where id = ?", ingest)).isEqualTo("QUARANTINED");

        desk.change("update queue set name = 'Postmaster' where id = 1");
        desk.intake.retry(ingest, Actor.system("test"));
        desk.intake.retry(ingest, Actor.system("test"));
        desk.worker.work();

        assertThat(desk.text("select state from ingest where id = ?", ingest)).isEqualTo("DONE");
        assertThat(desk.number("select count(*) from article")).isEqualTo(1);
    }

    @Test
    void aMailWithoutSenderBecomesATicketOfSomebodyUnknown() {
        var ingest = desk.receive("To: help@desk.example\r\nSubject: \r\n\r\nHello\r\n");

        assertThat(desk.text("select customer_address from ticket")).isEmpty();
        assertThat(desk.text("select title from ticket")).isEqualTo("–");
        assertThat(desk.raw(desk.text("select raw_sha256 from ingest where id = ?", ingest)))
                .contains("Hello");
    }

    @Test
    void aMailThatIsTooLargeBecomesOneTicketThatSaysSo() {
        var key = new MailKey(new AccountId(1), "9/9");
        var head = mail(ANN, "help@desk.example", "Photos").getBytes(StandardCharsets.UTF_8);
        desk.intake.receiveTooLarge(key, head, 70L << 20);
        desk.intake.receiveTooLarge(key, head, 70L << 20);
        desk.worker.work();

        assertThat(desk.number("select count(*) from ticket")).isEqualTo(1);
        assertThat(desk.text("select body_text from article")).contains("70 MB");
    }

    @Test
    void ourOwnMailDoesNotComeBackIn() {
        var ingest = desk.receive(mail("Support <support@desk.example>", "help@desk.example", "Loop"));

        assertThat(desk.text("select state from ingest where id = ?", ingest)).isEqualTo("QUARANTINED");
    }

    private TicketId firstMail() {
        return desk.ticketOf(desk.receive(mail(ANN, "help@desk.example", "Printer")));
    }

    private void merge(TicketId from, TicketId into) {
        desk.edit(from, editor -> {
            editor.redirectTo(editor.open(desk.numberOf(into)).orElseThrow());
            editor.changeState(StateType.MERGED);
        });
    }

    /** To a queue that exists only as an address. */
    private String poison() {
        desk.change("insert into queue_address (address_key, queue_id) values ('gone@desk.example', 77)");
        return mail(ANN, "gone@desk.example", "Poison");
    }

    private static void inParallel(int threads, Runnable work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var all = java.util.Collections.nCopies(threads, Executors.callable(work));
            for (var done : pool.invokeAll(all, 60, TimeUnit.SECONDS)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
