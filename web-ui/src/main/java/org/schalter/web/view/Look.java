package org.schalter.web.view;

/**
 * How the reader wants his pages.
 *
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param url takes another {@code theme} by POST
 */
public record Look(String theme, String url) {}
