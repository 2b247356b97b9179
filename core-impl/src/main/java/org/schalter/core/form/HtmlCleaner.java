package org.schalter.core.form;

/** Passes HTML that an agent typed through the allow-list. */
@FunctionalInterface
public interface HtmlCleaner {

    String clean(String html);
}
