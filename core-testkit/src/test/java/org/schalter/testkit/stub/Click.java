package org.schalter.testkit.stub;

/** No field: one click. */
public record Click() {}
