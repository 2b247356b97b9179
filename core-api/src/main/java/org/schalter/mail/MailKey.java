package org.schalter.mail;

/**
 * What the server calls a mail: {@code uidvalidity/uid} for IMAP, the UIDL for POP3. Unique within an account; a mail
 * with a known key is never taken in twice.
 */
public record MailKey(AccountId account, String value) {}
