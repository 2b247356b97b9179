package org.schalter.queue;

/** Identifies a template. */
public record TemplateId(long value) {}
