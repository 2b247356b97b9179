package org.schalter.core.message;

import java.util.Optional;
import org.schalter.core.message.Decision.Duplicate;
import org.schalter.core.message.Decision.FollowUp;
import org.schalter.core.message.Decision.NewTicket;
import org.schalter.core.message.Decision.Quarantine;
import org.schalter.core.message.Decision.Quarantine.Reason;

/** The rows of the decision table in their order; each decides or leaves the mail to the next. */
enum FollowUpRule {
    ALREADY_TAKEN {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            return facts.alreadyTaken() ? Optional.of(new Duplicate()) : Optional.empty();
        }
    },
    DELIVERY_REPORT {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            return facts.claims().reported().map(this::silently);
        }
    },
    OWN_MAIL {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            if (facts.origin() instanceof MailOrigin.Loop) {
                return Optional.of(new Quarantine(Reason.LOOP, row()));
            }
            return facts.origin() instanceof MailOrigin.Desk desk
                    ? Optional.of(new NewTicket(Optional.of(desk.ticketId()), AutoResponse.NONE, row()))
                    : Optional.empty();
        }
    },
    MACHINE_MADE {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            Optional<TicketClaim> claim = facts.claims().proven().or(() -> participantsNumber(facts));
            return claim.filter(any -> facts.machineMade()).map(this::silently);
        }

        private Optional<TicketClaim> participantsNumber(MailFacts facts) {
            return facts.claims().numbers().stream()
                    .filter(TicketClaim::isParticipant)
                    .findFirst();
        }
    },
    PROOF_OF_PARTICIPANT {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            return facts.claims().proven().filter(TicketClaim::isParticipant).map(claim -> visibly(claim, facts));
        }
    },
    PROOF_OF_NEW_SENDER {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            return facts.claims().proven().map(this::marked);
        }
    },
    NUMBER_OF_PARTICIPANT {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            return facts.admittingNumber().map(claim -> visibly(claim, facts));
        }
    },
    NUMBER_OF_COLLEAGUE {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            return facts.colleaguesNumber().map(this::marked);
        }
    },
    NUMBER_OF_STRANGER {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            return facts.claims().numbers().stream().findFirst().map(claim -> guessed(claim, facts));
        }

        private Decision guessed(TicketClaim claim, MailFacts facts) {
            if (facts.wrongNumbersWithinAnHour() >= MOST_WRONG_NUMBERS) {
                return new Quarantine(Reason.GUESSED_NUMBERS, row());
            }
            return linked(claim, facts, AutoResponse.NEW_TICKET);
        }
    },
    REFERENCE_OF_PARTICIPANT {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            return facts.claims().references().stream()
                    .filter(TicketClaim::isParticipant)
                    .findFirst()
                    .map(claim -> visibly(claim, facts));
        }
    },
    REFERENCE_OF_STRANGER {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            return facts.claims().references().stream()
                    .findFirst()
                    .map(claim -> linked(claim, facts, AutoResponse.NEW_TICKET));
        }
    },
    /** Numbers in the body, in attachments or in other headers never become facts; the row stands here for the trace. */
    NUMBER_ELSEWHERE {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            return Optional.empty();
        }
    },
    ANYTHING_ELSE {
        @Override
        Optional<Decision> decide(MailFacts facts) {
            return Optional.of(
                    new NewTicket(Optional.empty(), facts.unlessMachineMade(AutoResponse.NEW_TICKET), row()));
        }
    };

    private static final int MOST_WRONG_NUMBERS = 10;

    abstract Optional<Decision> decide(MailFacts facts);

    int row() {
        return ordinal() + 1;
    }

    /** Internal, changes no state, answers nobody. */
    Decision silently(TicketClaim claim) {
        return new FollowUp(claim.ticketId(), false, false, false, AutoResponse.NONE, row());
    }

    /** Internal until an agent confirms the sender; otherwise as a follow-up. */
    Decision marked(TicketClaim claim) {
        return switch (claim.afterClose()) {
            case STILL_OPEN, REOPEN -> new FollowUp(claim.ticketId(), false, true, true, AutoResponse.NONE, row());
            case NEW_TICKET -> new NewTicket(Optional.of(claim.ticketId()), AutoResponse.NONE, row());
            case REJECT -> new FollowUp(claim.ticketId(), false, true, false, AutoResponse.NONE, row());
        };
    }

    Decision visibly(TicketClaim claim, MailFacts facts) {
        return switch (claim.afterClose()) {
            case STILL_OPEN, REOPEN ->
                new FollowUp(
                        claim.ticketId(), true, false, true, facts.unlessMachineMade(AutoResponse.FOLLOW_UP), row());
            case NEW_TICKET -> linked(claim, facts, AutoResponse.NEW_TICKET_INSTEAD_OF_CLOSED);
            case REJECT ->
                new FollowUp(
                        claim.ticketId(), true, false, false, facts.unlessMachineMade(AutoResponse.REJECTED), row());
        };
    }

    Decision linked(TicketClaim claim, MailFacts facts, AutoResponse response) {
        return new NewTicket(Optional.of(claim.ticketId()), facts.unlessMachineMade(response), row());
    }
}
