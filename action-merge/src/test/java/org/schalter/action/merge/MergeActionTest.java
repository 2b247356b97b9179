package org.schalter.action.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schalter.action.ActionResult;
import org.schalter.action.ActionUnavailableException;
import org.schalter.form.FormInput;
import org.schalter.identity.Permission;
import org.schalter.testkit.ActionContract;
import org.schalter.text.RichText;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketNumber;

class MergeActionTest extends ActionContract<MergeAction.Form> {

    private final Ticket target = desk.ticket("Printer jams", "First");
    private final Ticket source = desk.ticket("It jams still", "Second");

    MergeActionTest() {
        super(new MergeAction());
    }

    @Test
    void bringsTheArticlesToTheTargetInTheOrderOfTime() {
        merge(source, target.number(), Optional.of(RichText.plain("The same printer")));

        assertThat(desk.texts(target))
                .containsExactly(
                        "First",
                        "Second",
                        "Ticket " + source.number() + " was merged into this one",
                        "The same printer");
        assertThat(desk.details(target).articles())
                .extracting(article -> article.number())
                .containsExactly(1, 2, 3, 4);
        assertThat(desk.reread(target).state()).isEqualTo(target.state());
        assertThat(desk.reread(target).assignment()).isEqualTo(target.assignment());
    }

    @Test
    void theSourceSaysWhereItWentAndIsFree() {
        merge(source, target.number(), Optional.empty());

        var details = desk.details(source);
        assertThat(desk.texts(source)).containsExactly("Merged into " + target.number());
        assertThat(details.mergedInto()).contains(target.number());
        assertThat(details.ticket().state().type()).isEqualTo(StateType.MERGED);
        assertThat(details.ticket().assignment().locked()).isFalse();
        assertThat(details.ticket().assignment().owner()).contains(desk.agent().id());
        assertThat(details.links()).extracting(link -> link.number()).containsExactly(target.number());
    }

    @Test
    void afterThatNothingCanBeDoneWithTheSource() {
        merge(source, target.number(), Optional.empty());

        assertThat(desk.actions().offers(source.number(), desk.agent().actor()))
                .singleElement()
                .satisfies(offer -> assertThat(offer.disabledReason()).contains("merged into " + target.number()));
    }

    @Test
    void refusesItselfWhatIsMergedAndWhatIsNotThere() {
        merge(source, target.number(), Optional.empty());
        var third = desk.ticket("Again", "Third");

        assertThat(merge(third, third.number(), Optional.empty()))
                .isEqualTo(ActionResult.rejected("target", "target.same"));
        assertThat(merge(third, source.number(), Optional.empty()))
                .isEqualTo(ActionResult.rejected("target", "target.merged", source.number()));
        var unknown = new TicketNumber("2000010110000000");
        assertThat(merge(third, unknown, Optional.empty()))
                .isEqualTo(ActionResult.rejected("target", "target.unknown", unknown));
        assertThat(desk.reread(third).version()).isEqualTo(third.version());
    }

    @Test
    void refusesATargetThatTheAgentMayNotChange() {
        var foreign = desk.ticketIn(desk.queue("Billing"), "Invoice", "Not yours");

        assertThat(merge(source, foreign.number(), Optional.empty()))
                .isEqualTo(ActionResult.rejected("target", "target.unknown", foreign.number()));
    }

    @Test
    void isGreyedWhileAnotherAgentHoldsTheLock() {
        var other = desk.agent("otto", desk.queue(), Permission.WRITE).actor();
        var locked = desk.ticket("Printer jams", "It jams again.");
        desk.actions()
                .open("merge", locked.number(), Optional.empty(), desk.agent().actor());

        assertThat(desk.actions().offers(locked.number(), other))
                .filteredOn(offer -> offer.action().equals("merge"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.disabledReason()).contains("Locked by anna"));
        assertThatThrownBy(() -> desk.actions().perform("merge", locked.number(), FormInput.EMPTY, other))
                .isInstanceOf(ActionUnavailableException.class)
                .hasMessage("Locked by anna");
    }

    private ActionResult merge(Ticket from, TicketNumber into, Optional<RichText> text) {
        return desk.perform(action, from, new MergeAction.Form(into, text));
    }
}
