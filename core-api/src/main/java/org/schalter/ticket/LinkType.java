package org.schalter.ticket;

/** How two tickets belong together. */
public enum LinkType {
    NORMAL,
    PARENT_CHILD,
    MERGED_INTO
}
