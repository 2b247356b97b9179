package org.schalter.web.view;

/**
 * A short message that goes away by itself.
 *
 * @param undoUrl takes it back by POST; empty where that cannot be
 */
public record Toast(String message, boolean problem, String undoUrl) {}
