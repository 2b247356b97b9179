package org.schalter.core.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.form.FieldType;
import org.schalter.form.FormField;
import org.schalter.form.FormField.Choice;
import org.schalter.form.FormInput;
import org.schalter.form.Upload;

/** Makes the fields of an opened form from values. Thread-safe. */
@Component(service = FormFiller.class)
public final class FormFiller {

    private final Choices choices;
    private final Uploads uploads;

    @Activate
    public FormFiller(@Reference Choices choices, @Reference Uploads uploads) {
        this.choices = choices;
        this.uploads = uploads;
    }

    public List<FormField> fill(FormShape shape, FormContext context, FormInput values) {
        return shape.components().stream()
                .map(component -> fill(component, shape, context, values))
                .toList();
    }

    /** Fields without values and choices. */
    public static List<FormField> describe(FormShape shape, FormContext context) {
        return shape.components().stream()
                .map(component -> field(component, context, List.of(), List.of(), List.of()))
                .toList();
    }

    private FormField fill(FormComponent component, FormShape shape, FormContext context, FormInput values) {
        var offered = choices.of(component, context, values, shape);
        var given = values.all(component.name());
        if (component.type() == FieldType.UPLOADS) {
            var files = given.stream().flatMap(id -> uploads.find(id, context.actor()).stream()).toList();
            return field(component, context, files.stream().map(Upload::id).toList(), offered, files);
        }
        var shown = component.type().isChoice() ? onlyOf(offered, given) : given;
        return field(component, context, shown, offered, List.of());
    }

    private static List<String> onlyOf(List<Choice> offered, List<String> given) {
        Set<String> known = offered.stream().map(Choice::value).collect(Collectors.toSet());
        return given.stream().filter(known::contains).toList();
    }

    private static FormField field(
            FormComponent component,
            FormContext context,
            List<String> values,
            List<Choice> choices,
            List<Upload> uploads) {
        var label = component.hidden() ? "" : context.label(component);
        return new FormField(
                component.name(), component.type(), label, component.required(), values, choices, uploads);
    }
}
