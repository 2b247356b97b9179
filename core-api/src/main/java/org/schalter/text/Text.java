package org.schalter.text;

import java.util.List;

/**
 * A key into a bundle's text files with the values for its placeholders; it becomes a sentence only at the edge, in the
 * reader's language. Arguments are shown by {@link String#valueOf}; numbers are not grouped.
 */
public record Text(String key, List<Object> arguments) {

    public Text {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a text needs a key");
        }
        arguments = List.copyOf(arguments);
    }

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }
}
