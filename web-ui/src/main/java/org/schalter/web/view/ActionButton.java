package org.schalter.web.view;

/**
 * Something that can be done.
 *
 * @param id of the action; its icon has the same name
 * @param url takes a POST, or a GET for views and downloads
 * @param disabledReason why it cannot be done now; empty if it can
 */
public record ActionButton(String id, String label, Kind kind, String url, String disabledReason) implements MenuEntry {

    /** FORM opens beside the ticket, ONE_CLICK does it at once, VIEW shows beside the ticket, DOWNLOAD is a file. */
    public enum Kind {
        FORM,
        ONE_CLICK,
        VIEW,
        DOWNLOAD
    }

    public boolean enabled() {
        return disabledReason.isEmpty();
    }

    public String icon() {
        return Icons.of(id);
    }
}
