package org.schalter.core.message;

import java.util.List;
import java.util.Optional;

/** What is known about a mail when it is decided where it belongs. */
public record MailFacts(
        boolean alreadyTaken,
        boolean machineMade,
        boolean authenticated,
        MailOrigin origin,
        Claims claims,
        int wrongNumbersWithinAnHour) {

    /**
     * The tickets a mail points to: by the mail that a report is about, by an own id with its proof, by hook and number
     * in the subject, by the ids of foreign mail.
     */
    public record Claims(
            Optional<TicketClaim> reported,
            Optional<TicketClaim> proven,
            List<TicketClaim> numbers,
            List<TicketClaim> references) {

        public Claims {
            numbers = List.copyOf(numbers);
            references = List.copyOf(references);
        }

        public static Claims none() {
            return new Claims(Optional.empty(), Optional.empty(), List.of(), List.of());
        }
    }

    Optional<TicketClaim> admittingNumber() {
        return claims.numbers().stream()
                .filter(claim -> claim.admitsByNumber(authenticated))
                .findFirst();
    }

    Optional<TicketClaim> colleaguesNumber() {
        return claims.numbers().stream().filter(TicketClaim::admitsColleague).findFirst();
    }

    AutoResponse unlessMachineMade(AutoResponse wanted) {
        return machineMade ? AutoResponse.NONE : wanted;
    }
}
