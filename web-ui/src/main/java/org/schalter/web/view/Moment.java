package org.schalter.web.view;

/**
 * A point in time as people read it.
 *
 * @param iso for machines
 * @param exact shown on hover, in the reader's zone and language
 * @param shown relative or short, kept up to date by the page
 */
public record Moment(String iso, String exact, String shown) {}
