package org.schalter.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schalter.core.message.Decision.Duplicate;
import org.schalter.core.message.Decision.FollowUp;
import org.schalter.core.message.Decision.NewTicket;
import org.schalter.core.message.Decision.Quarantine;
import org.schalter.core.message.MailFacts.Claims;
import org.schalter.core.message.TicketClaim.AfterClose;
import org.schalter.core.message.TicketClaim.Relation;

class FollowUpRulesTest {

    private static final MailOrigin FOREIGN = new MailOrigin.Foreign();

    @Test
    void row1TakesNoMailTwice() {
        assertThat(FollowUpRules.decide(new MailFacts(true, false, false, new MailOrigin.Loop(), Claims.none(), 0)))
                .isEqualTo(new Duplicate());
    }

    @Test
    void row2PutsABounceToItsTicketInternally() {
        var claims = new Claims(Optional.of(stranger(7)), Optional.empty(), List.of(), List.of());

        assertThat(machine(claims)).isEqualTo(new FollowUp(7, false, false, false, AutoResponse.NONE, 2));
    }

    @Test
    void row3KeepsOurOwnMailAway() {
        assertThat(FollowUpRules.decide(
                        new MailFacts(false, true, false, new MailOrigin.Loop(), proven(participant(7)), 0)))
                .isEqualTo(new Quarantine(Quarantine.Reason.LOOP, 3));
    }

    @Test
    void row3MakesALinkedTicketFromDeskToDesk() {
        assertThat(FollowUpRules.decide(new MailFacts(false, true, false, new MailOrigin.Desk(8), Claims.none(), 0)))
                .isEqualTo(new NewTicket(Optional.of(8L), AutoResponse.NONE, 3));
    }

    @Test
    void row4FilesMachineMadeMailWithoutReopening() {
        var expected = new FollowUp(7, false, false, false, AutoResponse.NONE, 4);

        assertThat(machine(proven(stranger(7)))).isEqualTo(expected);
        assertThat(machine(numbers(stranger(6), participant(7)))).isEqualTo(expected);
    }

    @Test
    void row5WelcomesAParticipantWithProof() {
        assertThat(person(proven(participant(7))))
                .isEqualTo(new FollowUp(7, true, false, true, AutoResponse.FOLLOW_UP, 5));
    }

    @Test
    void row6MarksANewSenderWithProof() {
        assertThat(person(proven(stranger(7)))).isEqualTo(new FollowUp(7, false, true, true, AutoResponse.NONE, 6));
    }

    @Test
    void row7WelcomesAParticipantWithANumber() {
        assertThat(person(numbers(stranger(6), participant(7))))
                .isEqualTo(new FollowUp(7, true, false, true, AutoResponse.FOLLOW_UP, 7));
    }

    @Test
    void row7WantsAuthenticationInStrictQueues() {
        var claims = numbers(new TicketClaim(7, Relation.PARTICIPANT, AfterClose.STILL_OPEN, true));

        assertThat(person(claims).row()).isEqualTo(9);
        assertThat(FollowUpRules.decide(new MailFacts(false, false, true, FOREIGN, claims, 0))
                        .row())
                .isEqualTo(7);
    }

    @Test
    void row8MarksAColleague() {
        var colleague = new TicketClaim(7, Relation.COLLEAGUE, AfterClose.STILL_OPEN, false);

        assertThat(person(numbers(stranger(6), colleague)))
                .isEqualTo(new FollowUp(7, false, true, true, AutoResponse.NONE, 8));
    }

    @Test
    void row9GivesAStrangerWithANumberATicketOfHisOwn() {
        assertThat(person(numbers(stranger(7)))).isEqualTo(new NewTicket(Optional.of(7L), AutoResponse.NEW_TICKET, 9));
    }

    @Test
    void row9KeepsAwayWhoGuessesNumbers() {
        assertThat(FollowUpRules.decide(new MailFacts(false, false, false, FOREIGN, numbers(stranger(7)), 10)))
                .isEqualTo(new Quarantine(Quarantine.Reason.GUESSED_NUMBERS, 9));
    }

    @Test
    void row10FollowsTheReferencesOfAParticipant() {
        assertThat(person(references(stranger(6), participant(7))))
                .isEqualTo(new FollowUp(7, true, false, true, AutoResponse.FOLLOW_UP, 10));
    }

    @Test
    void row11LinksTheReferencesOfAStranger() {
        assertThat(person(references(stranger(7))))
                .isEqualTo(new NewTicket(Optional.of(7L), AutoResponse.NEW_TICKET, 11));
    }

    @Test
    void row12NeverDecides() {
        assertThat(FollowUpRule.NUMBER_ELSEWHERE.row()).isEqualTo(12);
        assertThat(FollowUpRule.NUMBER_ELSEWHERE.decide(facts(false, proven(participant(7)))))
                .isEmpty();
    }

    @Test
    void row13MakesANewTicket() {
        assertThat(person(Claims.none())).isEqualTo(new NewTicket(Optional.empty(), AutoResponse.NEW_TICKET, 13));
    }

    @Test
    void answersNoMachine() {
        assertThat(machine(Claims.none()).autoResponse()).isEqualTo(AutoResponse.NONE);
        assertThat(machine(numbers(stranger(7))).autoResponse()).isEqualTo(AutoResponse.NONE);
        assertThat(machine(references(participant(7))).autoResponse()).isEqualTo(AutoResponse.NONE);
    }

    @Test
    void makesANewTicketInsteadOfAClosedOneWhereTheQueueWantsThat() {
        assertThat(person(proven(closed(Relation.PARTICIPANT, AfterClose.NEW_TICKET))))
                .isEqualTo(new NewTicket(Optional.of(7L), AutoResponse.NEW_TICKET_INSTEAD_OF_CLOSED, 5));
        assertThat(person(proven(closed(Relation.STRANGER, AfterClose.NEW_TICKET))))
                .isEqualTo(new NewTicket(Optional.of(7L), AutoResponse.NONE, 6));
    }

    @Test
    void rejectsButKeepsTheMailWhereTheQueueWantsThat() {
        assertThat(person(proven(closed(Relation.PARTICIPANT, AfterClose.REJECT))))
                .isEqualTo(new FollowUp(7, true, false, false, AutoResponse.REJECTED, 5));
        assertThat(person(proven(closed(Relation.STRANGER, AfterClose.REJECT))))
                .isEqualTo(new FollowUp(7, false, true, false, AutoResponse.NONE, 6));
    }

    private static Decision person(Claims claims) {
        return FollowUpRules.decide(facts(false, claims));
    }

    private static Decision machine(Claims claims) {
        return FollowUpRules.decide(facts(true, claims));
    }

    private static MailFacts facts(boolean machineMade, Claims claims) {
        return new MailFacts(false, machineMade, false, FOREIGN, claims, 0);
    }

    private static Claims proven(TicketClaim claim) {
        return new Claims(Optional.empty(), Optional.of(claim), List.of(), List.of());
    }

    private static Claims numbers(TicketClaim... claims) {
        return new Claims(Optional.empty(), Optional.empty(), List.of(claims), List.of());
    }

    private static Claims references(TicketClaim... claims) {
        return new Claims(Optional.empty(), Optional.empty(), List.of(), List.of(claims));
    }

    private static TicketClaim participant(long ticket) {
        return new TicketClaim(ticket, Relation.PARTICIPANT, AfterClose.STILL_OPEN, false);
    }

    private static TicketClaim stranger(long ticket) {
        return new TicketClaim(ticket, Relation.STRANGER, AfterClose.STILL_OPEN, false);
    }

    private static TicketClaim closed(Relation relation, AfterClose afterClose) {
        return new TicketClaim(7, relation, afterClose, false);
    }
}
