package org.schalter.ticket;

/** One of the states of this installation; the key names it in the text files and in JSON, such as {@code closed-successful}. */
public record TicketState(StateId id, String key, StateType type) {}
