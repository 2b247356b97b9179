package org.schalter.ticket;

/** Identifies an article; as a form component it makes the action one that stands at each article. */
public record ArticleId(long value) {}
