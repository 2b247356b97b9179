package org.schalter.mail;

/** How far a mail has come on its way in. */
public enum IngestState {
    /** Stored, not yet looked at. */
    NEW,
    /** It became an article. */
    DONE,
    /** Known already, or a machine's answer that needs no article. */
    IGNORED,
    /** Something went wrong or looked dangerous; waits for an administrator. */
    QUARANTINED
}
