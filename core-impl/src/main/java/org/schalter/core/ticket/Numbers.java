package org.schalter.core.ticket;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.store.Ids;
import org.schalter.ticket.TicketNumber;

/**
 * Ticket numbers: date, system id, a counter that never repeats, and a check digit over all of it (requirement 14). A
 * number is used up when it is given out, whether a ticket comes of it or not. Thread-safe.
 */
@Component(service = Numbers.class)
public final class Numbers {

    private static final String SYSTEM_ID = "10";
    private static final int[] WEIGHTS = {1, 2};

    private final Ids ids;
    private final Clock clock;

    @Activate
    public Numbers(@Reference Ids ids) {
        this(ids, Clock.systemUTC());
    }

    public Numbers(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public TicketNumber next() {
        var day = LocalDate.now(clock.withZone(ZoneOffset.UTC)).format(DateTimeFormatter.BASIC_ISO_DATE);
        var digits = day + SYSTEM_ID + "%05d".formatted(ids.next("ticket-number"));
        return new TicketNumber(digits + checkDigit(digits));
    }

    /** Whether the last digit fits the others, as it does in every number of ours. */
    public static boolean isValid(String number) {
        if (!number.matches("\\d{16,32}")) {
            return false;
        }
        var digits = number.substring(0, number.length() - 1);
        return number.charAt(number.length() - 1) - '0' == checkDigit(digits);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * WEIGHTS[i % WEIGHTS.length];
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
