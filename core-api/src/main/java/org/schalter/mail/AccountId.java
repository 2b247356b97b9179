package org.schalter.mail;

/** Identifies a mail account. */
public record AccountId(long value) {}
