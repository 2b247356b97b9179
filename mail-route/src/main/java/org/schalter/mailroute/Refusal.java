package org.schalter.mailroute;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a server refused of one mail.
 *
 * @param forGood a repetition would be refused again for all that were refused
 * @param reached who got the mail all the same
 */
record Refusal(boolean forGood, String reason, List<String> reached) {

    static Refusal of(SendFailedException failure) {
        var codes = new ArrayList<Integer>();
        var reasons = new ArrayList<String>();
        for (Exception e = failure; e instanceof MessagingException link; e = link.getNextException()) {
            code(link).ifPresent(code -> {
                codes.add(code);
                reasons.add(String.valueOf(link.getMessage()));
            });
        }
        boolean forGood = !codes.isEmpty() && codes.stream().allMatch(code -> code / 100 == 5);
        var reason = reasons.isEmpty() ? String.valueOf(failure.getMessage()) : String.join("; ", reasons);
        return new Refusal(forGood, Problem.oneLine(reason), addresses(failure.getValidSentAddresses()));
    }

    /** The code of a negative answer; the exception around several refused recipients carries that of a good one. */
    private static Optional<Integer> code(MessagingException link) {
        int code = 0;
        if (link instanceof SMTPAddressFailedException refused) {
            code = refused.getReturnCode();
        } else if (link instanceof SMTPSenderFailedException refused) {
            code = refused.getReturnCode();
        } else if (link instanceof SMTPSendFailedException refused) {
            code = refused.getReturnCode();
        }
        return code >= 400 ? Optional.of(code) : Optional.empty();
    }

    private static List<String> addresses(Address[] sent) {
        return sent == null
                ? List.of()
                : Stream.of(sent)
                        .map(address -> ((InternetAddress) address).getAddress())
                        .toList();
    }
}
