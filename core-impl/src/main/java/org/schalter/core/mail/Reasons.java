package org.schalter.core.mail;

import java.util.Optional;
import org.schalter.core.message.Decision;
import org.schalter.core.message.Decision.Duplicate;
import org.schalter.core.message.Decision.FollowUp;
import org.schalter.core.message.Decision.NewTicket;
import org.schalter.core.message.Decision.Quarantine;
import org.schalter.queue.AutoResponseType;

/** Decisions in the words of a mail's trace. */
final class Reasons {

    private Reasons() {}

    static String of(Decision decision) {
        return "row " + decision.row() + ": " + words(decision);
    }

    /** The answer a decision calls for. */
    static Optional<AutoResponseType> response(Decision decision) {
        return switch (decision.autoResponse()) {
            case NONE -> Optional.empty();
            case NEW_TICKET -> Optional.of(AutoResponseType.NEW_TICKET);
            case FOLLOW_UP -> Optional.of(AutoResponseType.FOLLOW_UP);
            case NEW_TICKET_INSTEAD_OF_CLOSED -> Optional.of(AutoResponseType.NEW_TICKET_AFTER_CLOSE);
            case REJECTED -> Optional.of(AutoResponseType.REJECT);
        };
    }

    private static String words(Decision decision) {
        if (decision instanceof Duplicate) {
            return "the same mail was taken in before";
        }
        if (decision instanceof Quarantine quarantine) {
            return quarantine.reason() == Quarantine.Reason.LOOP
                    ? "our own mail came back"
                    : "the sender tries out ticket numbers";
        }
        return decision instanceof FollowUp followUp ? followUp(followUp) : newTicket(decision);
    }

    private static String newTicket(Decision decision) {
        boolean linked =
                decision instanceof NewTicket ticket && ticket.linkedTo().isPresent();
        return switch (decision.row()) {
            case 3 -> "one of our desks wrote to another one";
            case 9 -> "a ticket's number, but not from a participant: new ticket";
            case 11 -> "answers a known mail, but not from a participant: new ticket";
            default -> linked ? "follow-up of a closed ticket: new ticket" : "new ticket";
        };
    }

    private static String followUp(FollowUp decision) {
        return switch (decision.row()) {
            case 2 -> "delivery report about our mail";
            case 4 -> "a machine's answer, kept internal";
            case 5 -> "a participant answers our mail";
            case 6 -> "somebody new answers our mail, kept internal";
            case 7 -> "a participant gives the number";
            case 8 -> "a colleague of the customer gives the number, kept internal";
            case 10 -> "a participant answers a known mail";
            default -> "follow-up";
        };
    }
}
