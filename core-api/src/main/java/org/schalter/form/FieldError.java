package org.schalter.form;

/** What is wrong with a field, in the agent's language; an empty field name means the form as a whole. */
public record FieldError(String field, String message) {}
