package org.schalter.web.view;

/** An entry of the main menu. */
public record MenuItem(String label, String icon, String url, boolean current) {}
