package org.schalter.web.view;

import java.util.List;
import java.util.Locale;

/**
 * An article as it is read.
 *
 * @param id stays the same for ever; the number counts by time
 * @param url shows the article: the same page in "one article", a place in it in "all articles"
 * @param recipients one line; empty for notes and calls
 * @param state how it is read and marked
 * @param sending where an outgoing mail stands; empty when it has left
 * @param attachments the files listed below the text
 * @param actions what can be done with it, the replies last
 */
public record ArticleView(
        String id,
        int number,
        String url,
        Kind kind,
        String kindLabel,
        Person author,
        String recipients,
        String subject,
        Moment time,
        State state,
        Body body,
        Sending sending,
        List<Attachment> attachments,
        List<ActionButton> actions) {

    public ArticleView {
        attachments = List.copyOf(attachments);
        actions = List.copyOf(actions);
    }

    /** Which way it went; the icon has the lower-case name. */
    public enum Kind {
        IN,
        OUT,
        PHONE_IN,
        PHONE_OUT,
        INTERNAL,
        SYSTEM;

        public String icon() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param internal never seen by the customer
     * @param selected shown below the overview
     */
    public record State(boolean internal, boolean unread, boolean marked, boolean selected) {}

    /**
     * Text, or the address of the mail's HTML for a sandboxed frame.
     *
     * @param height 1 to 8, estimated from the length
     */
    public record Body(String text, String frameUrl, int height) {

        public boolean isHtml() {
            return !frameUrl.isEmpty();
        }
    }

    /**
     * @param undoUrl takes the mail back by POST while it waits; else empty
     */
    public record Sending(String label, boolean failed, String undoUrl) {

        public static final Sending DONE = new Sending("", false, "");

        public boolean isShown() {
            return !label.isEmpty();
        }
    }

    /** A file with its size in words. */
    public record Attachment(String name, String size, String url, boolean image) {}
}
