package org.schalter.core.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All header fields in their order; names are compared without regard to case. */
public record MailHeaders(List<Field> fields) {

    /** A name and its unfolded value, one character a byte, not decoded. */
    public record Field(String name, String raw) {}

    public MailHeaders {
        fields = List.copyOf(fields);
    }

    public boolean has(String name) {
        return raw(name).findAny().isPresent();
    }

    /** The decoded values, one line each, of every field with this name. */
    public List<String> all(String name) {
        return raw(name).map(EncodedWords::decode).toList();
    }

    public Optional<String> first(String name) {
        return raw(name).map(EncodedWords::decode).findFirst();
    }

    Stream<String> raw(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::raw);
    }

    Optional<HeaderValue> value(String name) {
        return raw(name).findFirst().map(HeaderValue::parse);
    }
}
