package org.schalter.web.view;

/**
 * Something a ticket is linked to.
 *
 * @param relation such as "child of"
 * @param number empty for what is no ticket
 */
public record LinkedObject(String relation, String number, Link target, StatePill state) {}
