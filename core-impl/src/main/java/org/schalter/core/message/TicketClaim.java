package org.schalter.core.message;

/** A ticket that a mail points to, and what its sender is to it; merged tickets are resolved before. */
public record TicketClaim(long ticketId, Relation relation, AfterClose afterClose, boolean strict) {

    /** What the From address is to the ticket. */
    public enum Relation {
        PARTICIPANT,
        /** Of the same company, and the queue lets colleagues in. */
        COLLEAGUE,
        STRANGER
    }

    /** What the queue wants with follow-ups of a closed ticket, or that it is not closed. */
    public enum AfterClose {
        STILL_OPEN,
        REOPEN,
        NEW_TICKET,
        REJECT
    }

    boolean isParticipant() {
        return relation == Relation.PARTICIPANT;
    }

    /** Whether the number in the subject is enough; a strict queue wants the sender's domain to vouch for him. */
    boolean admitsByNumber(boolean authenticated) {
        return isParticipant() && (authenticated || !strict);
    }

    boolean admitsColleague() {
        return relation == Relation.COLLEAGUE;
    }
}
