package org.schalter.core.mail;

/**
 * A stored mail that one worker holds until its lease ends.
 *
 * @param size in bytes as the server told it; more than is stored when the mail was too large
 */
record IngestRow(long id, long account, String raw, long size, boolean tooLarge, int attempts, long lease) {}
