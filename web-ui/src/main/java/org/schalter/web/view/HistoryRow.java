package org.schalter.web.view;

/**
 * One thing that happened.
 *
 * @param before empty where there was nothing
 * @param article where it can be read; no label where it is about none
 */
public record HistoryRow(Moment when, String who, String what, String before, String after, Link article) {}
