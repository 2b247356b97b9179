package org.schalter.web.view;

/** Words that lead somewhere; an empty address means plain words. */
public record Link(String label, String url) {

    public static final Link NONE = new Link("", "");

    public boolean isPresent() {
        return !label.isEmpty();
    }
}
