package org.schalter.ticket;

/** Identifies a ticket state; as a form component it becomes a list of the states that may follow. */
public record StateId(long value) {}
