package org.schalter.core.message;

/** Why a mail counts as machine-made, so that no auto response goes out. */
public enum MachineReason {
    NULL_RETURN_PATH,
    AUTO_SUBMITTED,
    PRECEDENCE,
    MAILING_LIST,
    RESPONSE_SUPPRESSED,
    LOOP_HEADER,
    OWN_LOOP_HEADER,
    REPORT,
    MACHINE_SENDER,
    OWN_ADDRESS,
    TOO_MANY_HOPS,
    DELIVERED_TWICE,
    NO_SENDER
}
