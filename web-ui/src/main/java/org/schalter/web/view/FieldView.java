package org.schalter.web.view;

import java.util.List;
import org.schalter.form.FieldType;

/**
 * A field of a form with its values.
 *
 * @param values as the input carries them; a point in time as {@code 2026-11-24T10:00} in the reader's zone
 * @param plain a rich text without its formatting, for browsers without scripts; else empty
 * @param options what may be chosen, or suggestions for addresses
 * @param error empty if nothing is wrong
 */
public record FieldView(
        String name,
        FieldType type,
        String label,
        String hint,
        boolean required,
        List<String> values,
        String plain,
        List<Option> options,
        List<File> files,
        String error) {

    public FieldView {
        values = List.copyOf(values);
        options = List.copyOf(options);
        files = List.copyOf(files);
    }

    /** An uploaded file; its id is the field's value. */
    public record File(String id, String name, String size) {}

    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** All values in one line. */
    public String line() {
        return String.join(", ", values);
    }

    public String id() {
        return "f-" + name;
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    /** The ids of hint and error for assistive technology; empty if there are none. */
    public String describedBy() {
        return ((hint.isEmpty() ? "" : id() + "-hint ") + (isWrong() ? id() + "-error" : "")).strip();
    }
}
