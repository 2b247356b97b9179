package org.schalter.core.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.form.FieldError;
import org.schalter.form.FieldType;
import org.schalter.form.FormField.Choice;
import org.schalter.form.FormInput;
import org.schalter.text.TextCatalog;
import org.schalter.ticket.StateId;
import org.schalter.ticket.TicketState;

/** Makes an action's record of what was typed, or tells everything that is wrong with it at once. Thread-safe. */
@Component(service = FormReader.class)
public final class FormReader {

    private static final TextCatalog TEXTS = TextCatalog.beside(FormReader.class);

    private final Choices choices;
    private final ValueReader values;

    @Activate
    public FormReader(
            @Reference Choices choices,
            @Reference Uploads uploads,
            @Reference Templates templates,
            @Reference HtmlCleaner cleaner) {
        this(choices, uploads, templates, cleaner, Clock.systemUTC());
    }

    public FormReader(Choices choices, Uploads uploads, Templates templates, HtmlCleaner cleaner, Clock clock) {
        this.choices = choices;
        this.values = new ValueReader(uploads, templates, cleaner, clock);
    }

    /** What came of reading. */
    public sealed interface Reading {}

    /** Everything was in order. */
    public record Filled(Record form) implements Reading {}

    /** By field, in the order of the form. */
    public record Faulty(List<FieldError> errors) implements Reading {}

    public Reading read(FormShape shape, FormContext context, FormInput typed) {
        var input = withoutIdleDate(shape, context, typed);
        var read = new ArrayList<Object>();
        var errors = new ArrayList<FieldError>();
        for (var component : shape.components()) {
            try {
                read.add(value(component, shape, context, input));
            } catch (UnreadableException e) {
                errors.add(new FieldError(component.name(), TEXTS.get(e.reason(), context.locale())));
            }
        }
        return errors.isEmpty() ? new Filled(shape.make(read)) : new Faulty(errors);
    }

    private Object value(FormComponent component, FormShape shape, FormContext context, FormInput input) {
        if (component.type() == FieldType.RECIPIENTS || component.type() == FieldType.UPLOADS) {
            return values.list(component, input.all(component.name()), context.actor());
        }
        if (component.type() == FieldType.CHECK_BOX) {
            var checked = values.checked(input.first(component.name()));
            return component.wrapped() ? Optional.of(checked) : checked;
        }
        var found = values.one(component, input.first(component.name()));
        found.ifPresent(value -> requireOffered(component, shape, context, input));
        if (component.wrapped()) {
            requireDate(component, found, context, input, shape);
            return found;
        }
        return found.orElseThrow(() -> new UnreadableException("missing"));
    }

    private void requireOffered(FormComponent component, FormShape shape, FormContext context, FormInput input) {
        if (!component.type().isChoice()) {
            return;
        }
        var wanted = input.first(component.name()).strip();
        var offered = choices.of(component, context, input, shape).stream().map(Choice::value);
        if (offered.noneMatch(wanted::equals)) {
            throw new UnreadableException("not-offered");
        }
    }

    private void requireDate(
            FormComponent component, Optional<?> found, FormContext context, FormInput input, FormShape shape) {
        if (component.type() == FieldType.PENDING_UNTIL && found.isEmpty() && waits(shape, context, input)) {
            throw new UnreadableException("missing-date");
        }
    }

    /** A date beside a state that does not wait says nothing, so it need not be right either. */
    private FormInput withoutIdleDate(FormShape shape, FormContext context, FormInput input) {
        var date = shape.first(FieldType.PENDING_UNTIL).filter(FormComponent::wrapped);
        if (date.isEmpty() || shape.first(FieldType.STATE).isEmpty() || waits(shape, context, input)) {
            return input;
        }
        return input.with(date.get().name());
    }

    private boolean waits(FormShape shape, FormContext context, FormInput input) {
        var field = shape.first(FieldType.STATE);
        if (field.isEmpty()) {
            return false;
        }
        var chosen = input.first(field.get().name()).strip();
        return choices.states(context, field.get().required()).stream()
                .filter(state -> state.type().isPending())
                .map(TicketState::id)
                .map(StateId::value)
                .anyMatch(id -> String.valueOf(id).equals(chosen));
    }
}
