package org.schalter.core.message;

/** The ticket and the article that one of our own Message-IDs proves. */
public record OwnMessageId(long ticketId, long articleId) {}
