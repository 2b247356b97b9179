package org.schalter.core.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schalter.form.FieldType;
import org.schalter.form.PendingUntil;
import org.schalter.form.Upload;
import org.schalter.identity.AgentId;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.queue.Template;
import org.schalter.text.LongText;
import org.schalter.text.RichText;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.PriorityId;
import org.schalter.ticket.StateId;
import org.schalter.ticket.TicketNumber;

/**
 * One component of a form record as a field.
 *
 * @param value the Java type behind {@code Optional} or {@code List}
 * @param wrapped whether the component is an {@code Optional}
 */
public record FormComponent(String name, FieldType type, Class<?> value, boolean wrapped) {

    private static final Map<Class<?>, FieldType> SINGLE = Map.ofEntries(
            Map.entry(String.class, FieldType.LINE),
            Map.entry(LongText.class, FieldType.LONG_TEXT),
            Map.entry(RichText.class, FieldType.RICH_TEXT),
            Map.entry(boolean.class, FieldType.CHECK_BOX),
            Map.entry(int.class, FieldType.NUMBER),
            Map.entry(Integer.class, FieldType.NUMBER),
            Map.entry(long.class, FieldType.NUMBER),
            Map.entry(Long.class, FieldType.NUMBER),
            Map.entry(QueueId.class, FieldType.QUEUE),
            Map.entry(AgentId.class, FieldType.AGENT),
            Map.entry(StateId.class, FieldType.STATE),
            Map.entry(PriorityId.class, FieldType.PRIORITY),
            Map.entry(TicketNumber.class, FieldType.TICKET),
            Map.entry(ArticleId.class, FieldType.ARTICLE),
            Map.entry(Template.class, FieldType.TEMPLATE),
            Map.entry(PendingUntil.class, FieldType.PENDING_UNTIL));

    private static final Map<Class<?>, FieldType> LISTS =
            Map.of(MailAddress.class, FieldType.RECIPIENTS, Upload.class, FieldType.UPLOADS);

    static FormComponent of(RecordComponent component) {
        var type = component.getGenericType();
        if (type instanceof Class<?> plain) {
            return single(component, plain, false);
        }
        if (type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof Class<?> inner) {
            return wrapped(component, generic.getRawType(), inner);
        }
        throw unreadable(component);
    }

    /** Lists and check boxes may always stay empty. */
    public boolean required() {
        return !wrapped && type != FieldType.RECIPIENTS && type != FieldType.UPLOADS && type != FieldType.CHECK_BOX;
    }

    /** The engine fills it, nobody sees it. */
    public boolean hidden() {
        return type == FieldType.ARTICLE;
    }

    private static FormComponent wrapped(RecordComponent component, Type wrapper, Class<?> inner) {
        if (wrapper == Optional.class) {
            return single(component, inner, true);
        }
        if (wrapper == List.class && LISTS.containsKey(inner)) {
            return new FormComponent(component.getName(), LISTS.get(inner), inner, false);
        }
        throw unreadable(component);
    }

    private static FormComponent single(RecordComponent component, Class<?> type, boolean wrapped) {
        if (type.isEnum()) {
            return new FormComponent(component.getName(), FieldType.CHOICE, type, wrapped);
        }
        var known = SINGLE.get(type);
        if (known == null || (known == FieldType.TEMPLATE && !wrapped)) {
            throw unreadable(component);
        }
        return new FormComponent(component.getName(), known, type, wrapped);
    }

    private static MalformedFormException unreadable(RecordComponent component) {
        return new MalformedFormException("a form cannot hold " + component.getGenericType().getTypeName() + " as "
                + component.getName() + " of " + component.getDeclaringRecord().getName());
    }
}
