package org.schalter.ticket;

/** One of five steps, 1 (very low) to 5 (very high); the key names it in the text files and in JSON. */
public record Priority(PriorityId id, String key, int level) {}
