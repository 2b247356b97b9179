package org.schalter.action;

/** Identifies one opened form of one agent; unguessable. */
public record OpeningId(String value) {}
