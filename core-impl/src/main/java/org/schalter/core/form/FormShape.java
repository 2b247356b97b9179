package org.schalter.core.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.schalter.form.FieldType;

/** A form record as the core reads it: its components as fields, and how one is made. */
public final class FormShape {

    private final List<FormComponent> components;
    private final Constructor<? extends Record> constructor;

    private FormShape(List<FormComponent> components, Constructor<? extends Record> constructor) {
        this.components = components;
        this.constructor = constructor;
    }

    /** @throws MalformedFormException if the record is not public or has a component that is no field */
    public static FormShape of(Class<? extends Record> form) {
        requirePublic(form);
        var types = Arrays.stream(form.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return new FormShape(components(form), form.getConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new MalformedFormException("the constructor of " + form.getName() + " is not public");
        }
    }

    /** In the order of the record. */
    public List<FormComponent> components() {
        return components;
    }

    /** What people see of it. */
    public List<FormComponent> visible() {
        return components.stream().filter(component -> !component.hidden()).toList();
    }

    public Optional<FormComponent> first(FieldType type) {
        return components.stream().filter(component -> component.type() == type).findFirst();
    }

    /** @throws IllegalArgumentException if the record itself refuses the values */
    public Record make(List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("the form refuses its values: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new MalformedFormException("cannot make a " + constructor.getDeclaringClass().getName() + ": " + e);
        }
    }

    private static List<FormComponent> components(Class<? extends Record> form) {
        return Arrays.stream(form.getRecordComponents()).map(FormComponent::of).toList();
    }

    private static void requirePublic(Class<? extends Record> form) {
        if (!Modifier.isPublic(form.getModifiers())) {
            throw new MalformedFormException(form.getName() + " is not public");
        }
    }
}
