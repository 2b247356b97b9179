package org.schalter.ticket;

/** The number people quote, such as {@code 2025061210000014}; never used twice (requirement 14). */
public record TicketNumber(String value) {

    public TicketNumber {
        if (!value.matches("\\d{6,32}")) {
            throw new IllegalArgumentException("not a ticket number: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
