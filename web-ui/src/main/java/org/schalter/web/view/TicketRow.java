package org.schalter.web.view;

/**
 * A ticket in a list.
 *
 * @param owner empty name where there is none
 * @param preview the beginning of the newest article
 */
public record TicketRow(
        String number,
        String url,
        String title,
        String preview,
        PriorityMark priority,
        StatePill state,
        String customer,
        String queue,
        Person owner,
        boolean locked,
        boolean unread,
        Moment age) {}
