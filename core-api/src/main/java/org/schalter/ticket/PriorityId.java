package org.schalter.ticket;

/** Identifies a priority; as a form component it becomes the list of priorities. */
public record PriorityId(long value) {}
