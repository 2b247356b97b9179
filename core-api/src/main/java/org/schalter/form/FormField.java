package org.schalter.form;

import java.util.List;

/**
 * One field of an opened form, with its label in the agent's language and its values as input would carry them: ids as
 * digits, addresses as {@code Name <address>}, uploads by id, a point in time as ISO-8601 in UTC.
 *
 * @param choices what may be chosen; empty for fields that are no choice
 * @param uploads the files behind an UPLOADS field's values
 */
public record FormField(
        String name,
        FieldType type,
        String label,
        boolean required,
        List<String> values,
        List<Choice> choices,
        List<Upload> uploads) {

    public FormField {
        values = List.copyOf(values);
        choices = List.copyOf(choices);
        uploads = List.copyOf(uploads);
    }

    /** The single value, or an empty string. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** A value with the words people see. */
    public record Choice(String value, String label) {}
}
