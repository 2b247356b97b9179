package org.schalter.web.view;

/** Something that can be chosen. */
public record Option(String value, String label, boolean selected) {}
