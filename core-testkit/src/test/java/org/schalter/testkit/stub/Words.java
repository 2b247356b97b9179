package org.schalter.testkit.stub;

/** One line. */
public record Words(String text) {}
