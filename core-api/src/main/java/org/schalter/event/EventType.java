package org.schalter.event;

/** What can happen to a ticket; the names are stored in the history and never change their meaning. */
public enum EventType {
    TICKET_CREATED,
    ARTICLE_ADDED,
    STATE_CHANGED,
    LOCKED,
    UNLOCKED,
    OWNER_CHANGED,
    MOVED,
    PRIORITY_CHANGED,
    CUSTOMER_CHANGED,
    TITLE_CHANGED,
    PENDING_SET,
    WATCHED,
    UNWATCHED,
    LINKED,
    UNLINKED,
    ARTICLES_MOVED,
    MERGED,
    MARKED,
    UNMARKED,
    MAIL_SENT,
    MAIL_FAILED
}
