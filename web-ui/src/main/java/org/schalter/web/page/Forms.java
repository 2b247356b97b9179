package org.schalter.web.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.schalter.action.OpenForm;
import org.schalter.form.FieldError;
import org.schalter.form.FieldType;
import org.schalter.form.FormField;
import org.schalter.web.PageTexts;
import org.schalter.web.http.Viewer;
import org.schalter.web.view.FieldView;
import org.schalter.web.view.FormView;
import org.schalter.web.view.Link;
import org.schalter.web.view.Option;

/** Shows an opened form. */
final class Forms {

    private final Services services;

    Forms(Services services) {
        this.services = services;
    }

    /** @param conflict why it could not be done now; empty if nothing stands against it */
    FormView view(OpenForm form, List<FieldError> errors, List<String> conflict, Viewer viewer) {
        var words = new PageTexts(viewer.locale());
        var moments = Moments.of(viewer.locale());
        var limit = services.actions().largestUpload();
        var fields = form.fields().stream()
                .map(field -> field(field, errors, moments))
                .toList();
        return new FormView(
                form.id().value(),
                form.action(),
                form.label(),
                form.ticket().map(n -> new Link(n.value(), Urls.ticket(n))).orElse(Link.NONE),
                urls(form, viewer),
                form.submitLabel(),
                fields,
                form.locked() ? words.get("lock.mine") : "",
                problems(form, errors),
                conflict,
                form.draftSaved()
                        .map(at -> words.get("draft.saved", moments.clock(at)))
                        .orElse(""),
                new FormView.UploadLimit(limit, moments.size(limit)));
    }

    private static FormView.Urls urls(OpenForm form, Viewer viewer) {
        var base = Urls.opening(form.id().value());
        return new FormView.Urls(
                viewer.post(base),
                viewer.post(base + "/abandon"),
                viewer.post(base + "/draft"),
                viewer.post(base + "/uploads"),
                viewer.post(base + "/template"),
                form.ticket().map(Urls::ticket).orElse(Urls.HOME));
    }

    /** Errors of the form as a whole, and those of fields that are not shown. */
    private static List<String> problems(OpenForm form, List<FieldError> errors) {
        return errors.stream()
                .filter(error -> form.fields().stream().noneMatch(f -> f.name().equals(error.field())))
                .map(FieldError::message)
                .toList();
    }

    private static FieldView field(FormField field, List<FieldError> errors, Moments moments) {
        var error = errors.stream()
                .filter(found -> found.field().equals(field.name()))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
        var options = field.choices().stream()
                .map(choice -> new Option(
                        choice.value(), choice.label(), field.values().contains(choice.value())))
                .toList();
        var files = field.uploads().stream()
                .map(file -> new FieldView.File(file.id(), file.name(), moments.size(file.size())))
                .toList();
        return new FieldView(
                field.name(),
                field.type(),
                field.label(),
                "",
                field.required(),
                values(field, moments.zone()),
                field.type() == FieldType.RICH_TEXT ? plain(field.value()) : "",
                options,
                files,
                error);
    }

    private static List<String> values(FormField field, ZoneId zone) {
        return field.type() == FieldType.PENDING_UNTIL
                ? field.values().stream().map(value -> local(value, zone)).toList()
                : field.values();
    }

    private static String local(String value, ZoneId zone) {
        try {
            var time = Instant.parse(value).atZone(zone).toLocalDateTime();
            return time.truncatedTo(ChronoUnit.MINUTES).toString();
        } catch (DateTimeException e) {
            return value; // what was typed and could not be read stands there again
        }
    }

    /** What a browser without the editor shows. */
    private static String plain(String html) {
        return html.replaceAll("(?i)<br\\s*/?>|</(p|div|li|blockquote)>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&#64;", "@")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
    }
}
