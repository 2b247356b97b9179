package org.schalter.web.view;

/**
 * A ticket's state.
 *
 * @param kind the colour: {@code new}, {@code open}, {@code pending}, {@code closed}, {@code merged}
 */
public record StatePill(String kind, String label) {}
