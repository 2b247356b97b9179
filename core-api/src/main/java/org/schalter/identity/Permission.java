package org.schalter.identity;

/**
 * What a grant on a queue allows (requirement 29). WRITE implies all others; each of the others implies READ for the
 * ticket it is used on only where it is granted too.
 */
public enum Permission {
    READ,
    MOVE_INTO,
    CREATE,
    NOTE,
    OWNER,
    PRIORITY,
    WRITE;

    public boolean implies(Permission other) {
        return this == WRITE || this == other;
    }
}
