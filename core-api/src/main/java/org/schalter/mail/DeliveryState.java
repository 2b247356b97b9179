package org.schalter.mail;

/** How far an outgoing mail has come. */
public enum DeliveryState {
    QUEUED,
    SENDING,
    SENT,
    /** Refused for now; tried again. */
    DEFERRED,
    /** Refused for good. */
    FAILED,
    /** Taken back before it left. */
    CANCELLED,
    /** Found SENDING after a crash: it may or may not have left; machine mail is not sent again. */
    UNCERTAIN
}
