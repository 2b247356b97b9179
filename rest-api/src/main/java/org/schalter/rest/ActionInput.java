package org.schalter.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schalter.form.FormInput;

/** A JSON object as form input: single values or lists of them; addresses may be objects with name and address. */
final class ActionInput {

    private ActionInput() {}

    static FormInput of(@Nullable Map<String, Object> json) {
        var values = new LinkedHashMap<String, List<String>>();
        if (json != null) {
            json.forEach((name, value) -> values.put(name, values(value).toList()));
        }
        return new FormInput(values);
    }

    private static Stream<String> values(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(ActionInput::values);
        }
        if (value instanceof Map<?, ?> address && address.get("address") != null) {
            var name = address.get("name");
            return Stream.of((name == null ? "" : name + " ") + "<" + address.get("address") + ">");
        }
        return value == null ? Stream.empty() : Stream.of(String.valueOf(value));
    }
}
