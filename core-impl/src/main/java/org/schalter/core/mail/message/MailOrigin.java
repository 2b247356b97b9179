package org.schalter.core.mail.message;

/** Whether a mail comes from outside, or from ourselves. */
public sealed interface MailOrigin {

    record Foreign() implements MailOrigin {}

    /** It carries our loop header, or one of our addresses as From without proof. */
    record Loop() implements MailOrigin {}

    /** One of our agents wrote it, from this ticket, to another of our addresses. */
    record Desk(long ticketId) implements MailOrigin {}
}
