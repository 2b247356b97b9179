package org.schalter.ticket;

/** A link to another ticket that the reader may see. {@code outgoing}: the link starts at the ticket it is read from. */
public record TicketLink(LinkType type, boolean outgoing, TicketNumber number, String title, TicketState state) {}
