package org.schalter.ticket;

/** Identifies a ticket inside the installation; people use the number. */
public record TicketId(long value) {}
