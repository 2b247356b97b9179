package org.schalter.web.page;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.schalter.form.FormInput;

/**
 * Makes form input of what a browser sent. A hidden field {@code NAME-format} tells how {@code NAME} was typed:
 * {@code text} for rich text without the editor, {@code local} for a time in the reader's zone.
 */
final class PostedForm {

    private static final String FORMAT = "-format";

    private PostedForm() {}

    static FormInput input(Map<String, List<String>> posted, ZoneId zone) {
        var values = new LinkedHashMap<String, List<String>>();
        posted.forEach((name, typed) -> {
            if (!name.endsWith(FORMAT)) {
                values.put(name, converted(typed, format(name, posted), zone));
            }
        });
        return new FormInput(values);
    }

    private static String format(String name, Map<String, List<String>> posted) {
        var format = posted.getOrDefault(name + FORMAT, List.of());
        return format.isEmpty() ? "" : format.get(0);
    }

    private static List<String> converted(List<String> typed, String format, ZoneId zone) {
        return switch (format) {
            case "text" -> typed.stream().map(PostedForm::html).toList();
            case "local" -> typed.stream().map(time -> utc(time, zone)).toList();
            default -> typed;
        };
    }

    private static String html(String text) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return escaped.isBlank() ? "" : "<p>" + escaped.replace("\r\n", "\n").replace("\n", "<br>") + "</p>";
    }

    private static String utc(String local, ZoneId zone) {
        try {
            return local.isBlank()
                    ? ""
                    : LocalDateTime.parse(local).atZone(zone).toInstant().toString();
        } catch (DateTimeException e) {
            return local; // the core says what is wrong with it
        }
    }
}
