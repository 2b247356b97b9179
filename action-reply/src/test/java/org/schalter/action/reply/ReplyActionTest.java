package org.schalter.action.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schalter.action.ActionResult.rejected;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schalter.form.PendingUntil;
import org.schalter.identity.Actor;
import org.schalter.mail.DeliveryState;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.queue.Template;
import org.schalter.queue.TemplateId;
import org.schalter.testkit.ActionContract;
import org.schalter.testkit.Desk;
import org.schalter.text.RichText;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketState;

class ReplyActionTest extends ActionContract<ReplyForm> {

    private final Ticket ticket = desk.mailed("Printer jams", "It jams on page 2.");

    ReplyActionTest() {
        super(new ReplyAction());
    }

    @Override
    protected Ticket fitting() {
        return ticket;
    }

    @Test
    void storesTheAnswerAndHandsItOver() {
        desk.perform(action, ticket, to(Desk.CUSTOMER));

        var answer = desk.details(ticket).articles().get(1);
        assertThat(answer.body().text().strip()).isEqualTo("Please try again.");
        assertThat(answer.kind().visibleForCustomer()).isTrue();
        assertThat(answer.envelope().to()).containsExactly(Desk.CUSTOMER);
        assertThat(answer.envelope().subject()).contains("[Ticket#" + ticket.number() + "]");
        assertThat(answer.sending()).get().satisfies(sent -> assertThat(sent.state())
                .isEqualTo(DeliveryState.QUEUED));
    }

    @Test
    void opensTheTicketAndKeepsItLockedToTheAgent() {
        desk.perform(action, ticket, to(Desk.CUSTOMER));

        assertThat(desk.reread(ticket).state().type()).isEqualTo(StateType.OPEN);
        assertThat(desk.reread(ticket).assignment().lockedBy(desk.agent().id())).isTrue();
    }

    @Test
    void waitsUntilTheGivenTime() {
        var until = Instant.now().plus(Duration.ofDays(1)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

        desk.perform(action, ticket, form(List.of(Desk.CUSTOMER), StateType.PENDING_REMINDER, Optional.of(until)));

        assertThat(desk.reread(ticket).times().pendingUntil()).contains(until);
    }

    @Test
    void wantsARecipient() {
        assertThat(desk.perform(action, ticket, form(List.of(), StateType.OPEN, Optional.empty())))
                .isEqualTo(rejected("to", "to.missing"));
        assertThat(desk.texts(ticket)).containsExactly("It jams on page 2.");
    }

    @Test
    void takesOnlyTemplatesOfTheTicketsQueue() {
        var agent = desk.agent().actor();
        var here = template(desk.queue(), "Thanks");
        var elsewhere = template(desk.queue("Library"), "Secret");
        var article = desk.details(ticket).articles().get(0).id();
        var form = desk.actions().open("reply", ticket.number(), Optional.of(article), agent);

        assertThat(desk.actions().withTemplate(form.id(), here, agent).html()).contains("Thanks");
        assertThatThrownBy(() -> desk.actions().withTemplate(form.id(), elsewhere, agent))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private TemplateId template(QueueId queue, String text) {
        var by = Actor.system("test");
        return desk.setup().addTemplate(List.of(queue), text, Template.Occasion.ANSWER, RichText.plain(text), by);
    }

    private ReplyForm to(MailAddress address) {
        return form(List.of(address), StateType.OPEN, Optional.empty());
    }

    private ReplyForm form(List<MailAddress> to, StateType state, Optional<Instant> until) {
        return new ReplyForm(
                desk.details(ticket).articles().get(0).id(),
                Optional.empty(),
                to,
                List.of(),
                List.of(),
                "Re: Printer jams",
                RichText.plain("Please try again."),
                List.of(),
                desk.reader().states().stream()
                        .filter(known -> known.type() == state)
                        .map(TicketState::id)
                        .findFirst()
                        .orElseThrow(),
                until.map(PendingUntil::new));
    }
}
