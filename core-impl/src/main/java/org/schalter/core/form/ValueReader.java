package org.schalter.core.form;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schalter.form.FieldType;
import org.schalter.form.PendingUntil;
import org.schalter.form.Upload;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.queue.QueueId;
import org.schalter.queue.Template;
import org.schalter.queue.TemplateId;
import org.schalter.text.LongText;
import org.schalter.text.RichText;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.PriorityId;
import org.schalter.ticket.StateId;
import org.schalter.ticket.TicketNumber;

/** Makes one value of what was typed; blank is no value. */
final class ValueReader {

    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final Set<String> CHECKED = Set.of("true", "on", "yes", "1");

    private final Uploads uploads;
    private final Templates templates;
    private final HtmlCleaner cleaner;
    private final Clock clock;

    ValueReader(Uploads uploads, Templates templates, HtmlCleaner cleaner, Clock clock) {
        this.uploads = uploads;
        this.templates = templates;
        this.cleaner = cleaner;
        this.clock = clock;
    }

    boolean checked(String typed) {
        return CHECKED.contains(typed.strip());
    }

    List<?> list(FormComponent component, List<String> typed, Actor actor) {
        return component.type() == FieldType.RECIPIENTS ? addresses(typed) : files(typed, actor);
    }

    Optional<?> one(FormComponent component, String typed) {
        var text = limited(component, typed);
        return text.isBlank() ? Optional.empty() : filled(component, text);
    }

    private Optional<?> filled(FormComponent component, String text) {
        return switch (component.type()) {
            case LINE -> Optional.of(Plain.line(text)).filter(line -> !line.isEmpty());
            case LONG_TEXT -> Optional.of(new LongText(Plain.lines(text))).filter(lines -> !lines.isBlank());
            case RICH_TEXT -> rich(Plain.lines(text));
            case NUMBER -> Optional.of(number(component, text.strip()));
            case CHOICE -> Optional.of(constant(component.value(), text.strip()));
            case TICKET -> Optional.of(ticket(text.strip()));
            case TEMPLATE -> Optional.of(template(text));
            case PENDING_UNTIL -> Optional.of(future(text.strip()));
            default -> Optional.of(id(component.type(), text));
        };
    }

    private Optional<RichText> rich(String html) {
        var clean = cleaner.clean(html);
        return Plain.showsNothing(clean) ? Optional.empty() : Optional.of(new RichText(clean));
    }

    private static Object id(FieldType type, String text) {
        long id = digits(text);
        return switch (type) {
            case QUEUE -> new QueueId(id);
            case AGENT -> new AgentId(id);
            case STATE -> new StateId(id);
            case PRIORITY -> new PriorityId(id);
            default -> new ArticleId(id);
        };
    }

    private Template template(String text) {
        return templates.find(new TemplateId(digits(text))).orElseThrow(() -> new UnreadableException("not-offered"));
    }

    private static Object number(FormComponent component, String text) {
        try {
            boolean small = component.value() == int.class || component.value() == Integer.class;
            return small ? (Object) Integer.valueOf(text) : (Object) Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new UnreadableException("not-a-number", shown(text));
        }
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream((Enum<?>[]) type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new UnreadableException("not-offered"));
    }

    private static TicketNumber ticket(String text) {
        try {
            return new TicketNumber(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("not-a-ticket-number", shown(text));
        }
    }

    private PendingUntil future(String text) {
        var time = time(text);
        if (!time.isAfter(clock.instant())) {
            throw new UnreadableException("not-in-the-future");
        }
        return new PendingUntil(time);
    }

    /** A time without a zone is UTC, as in every form. */
    private static Instant time(String text) {
        try {
            boolean zoned = text.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})");
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new UnreadableException("not-a-time", shown(text));
        }
    }

    private static List<?> addresses(List<String> typed) {
        var line = AddressLine.parse(typed);
        if (!line.invalid().isEmpty()) {
            var named = line.invalid().stream().map(ValueReader::shown).toList();
            throw new UnreadableException(
                    named.size() == 1 ? "not-an-address" : "not-addresses", String.join(", ", named));
        }
        return List.copyOf(line.addresses());
    }

    private List<Upload> files(List<String> typed, Actor actor) {
        return typed.stream()
                .filter(id -> !id.isBlank())
                .map(id -> uploads.find(id.strip(), actor).orElseThrow(() -> new UnreadableException("no-such-file")))
                .toList();
    }

    private static String limited(FormComponent component, String typed) {
        boolean isText = component.type() == FieldType.RICH_TEXT || component.type() == FieldType.LONG_TEXT;
        int longest = isText ? LONGEST_TEXT : LONGEST_LINE;
        if (typed.length() > longest) {
            throw new UnreadableException("too-long", longest);
        }
        return typed;
    }

    private static long digits(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new UnreadableException("not-offered");
        }
    }

    /** Enough of it to be recognised. */
    private static String shown(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
