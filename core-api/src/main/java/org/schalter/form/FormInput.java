package org.schalter.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was typed or sent, by field name; unknown names are ignored, missing ones are empty. */
public record FormInput(Map<String, List<String>> values) {

    public static final FormInput EMPTY = new FormInput(Map.of());

    public FormInput {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = java.util.Collections.unmodifiableMap(copy);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public String first(String name) {
        var all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The same input with one field replaced. */
    public FormInput with(String name, String... replacement) {
        var copy = new LinkedHashMap<>(values);
        copy.put(name, List.of(replacement));
        return new FormInput(copy);
    }
}
