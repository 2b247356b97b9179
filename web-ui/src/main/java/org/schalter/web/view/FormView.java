package org.schalter.web.view;

import java.util.List;

/**
 * An opened form.
 *
 * @param id of the opening
 * @param subject which ticket it is about; no label for a new ticket
 * @param urls where its parts go
 * @param lockNotice such as "The ticket is locked to you."; empty where nothing is locked
 * @param problems what is wrong with the form as a whole
 * @param conflict what changed meanwhile, one sentence each
 * @param draftSaved such as "Draft saved 10:14"; empty where nothing was saved
 */
public record FormView(
        String id,
        String action,
        String title,
        Link subject,
        Urls urls,
        String submitLabel,
        List<FieldView> fields,
        String lockNotice,
        List<String> problems,
        List<String> conflict,
        String draftSaved,
        UploadLimit uploadLimit) {

    public FormView {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
        conflict = List.copyOf(conflict);
    }

    /** Where the form and its parts are sent; {@code ticket} is where it goes back to. */
    public record Urls(String submit, String abandon, String draft, String upload, String template, String ticket) {}

    /** The largest file, for the check before upload and as words. */
    public record UploadLimit(long bytes, String words) {}

    public String icon() {
        return Icons.of(action);
    }
}
