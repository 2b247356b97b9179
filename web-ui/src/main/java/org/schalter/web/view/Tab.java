package org.schalter.web.view;

/** One of several views of a list. */
public record Tab(String label, String url, int count, boolean current) {}
