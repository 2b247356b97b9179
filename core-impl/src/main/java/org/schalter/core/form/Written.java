package org.schalter.core.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schalter.form.FormInput;
import org.schalter.form.PendingUntil;
import org.schalter.form.Upload;
import org.schalter.identity.AgentId;
import org.schalter.queue.QueueId;
import org.schalter.queue.Template;
import org.schalter.text.LongText;
import org.schalter.text.RichText;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.PriorityId;
import org.schalter.ticket.StateId;

/** Values of a form as input would carry them. */
public final class Written {

    private Written() {}

    /** What an action's {@code prefill} says, as input. */
    public static FormInput of(Map<String, ?> values) {
        var written = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> written.put(name, all(value)));
        return new FormInput(written);
    }

    private static List<String> all(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Written::all).orElse(List.of());
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Written::one).toList();
        }
        return List.of(one(value));
    }

    private static String one(Object value) {
        if (value instanceof LongText text) {
            return text.value();
        }
        if (value instanceof RichText text) {
            return text.html();
        }
        if (value instanceof Upload upload) {
            return upload.id();
        }
        if (value instanceof PendingUntil until) {
            return until.time().toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return id(value);
    }

    private static String id(Object value) {
        if (value instanceof QueueId id) {
            return String.valueOf(id.value());
        }
        if (value instanceof AgentId id) {
            return String.valueOf(id.value());
        }
        if (value instanceof StateId id) {
            return String.valueOf(id.value());
        }
        if (value instanceof PriorityId id) {
            return String.valueOf(id.value());
        }
        if (value instanceof ArticleId id) {
            return String.valueOf(id.value());
        }
        if (value instanceof Template template) {
            return String.valueOf(template.id().value());
        }
        return String.valueOf(value);
    }
}
