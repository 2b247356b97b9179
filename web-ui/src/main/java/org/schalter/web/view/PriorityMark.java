package org.schalter.web.view;

/** One of five levels with its words. */
public record PriorityMark(int level, String label) {}
