package org.schalter.web.view;

/**
 * Who a ticket is.
 *
 * @param lock who holds it, as a sentence; empty when it is free
 * @param mergedInto where a merged ticket went; empty label where it did not
 */
public record TicketHeader(
        String number,
        String title,
        String url,
        PriorityMark priority,
        StatePill state,
        Link queue,
        Moment created,
        String lock,
        Link mergedInto) {}
