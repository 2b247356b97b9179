package org.schalter.core.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.Menu;
import org.schalter.form.FieldType;
import org.schalter.form.FormField.Choice;
import org.schalter.form.FormInput;
import org.schalter.identity.Agents;
import org.schalter.identity.Permission;
import org.schalter.queue.Queue;
import org.schalter.queue.QueueId;
import org.schalter.queue.Queues;
import org.schalter.queue.Template;
import org.schalter.text.Text;
import org.schalter.text.TextCatalog;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketReader;
import org.schalter.ticket.TicketState;

/** What an agent may choose in a field, for this ticket, in his language. Thread-safe. */
@Component(service = Choices.class)
public final class Choices {

    /** Set only by the action that is made for it. */
    private static final String SPAM = "closed-spam";

    private static final TextCatalog TEXTS = TextCatalog.beside(Choices.class);

    private final TicketReader tickets;
    private final Queues queues;
    private final Agents agents;
    private final Templates templates;

    @Activate
    public Choices(
            @Reference TicketReader tickets,
            @Reference Queues queues,
            @Reference Agents agents,
            @Reference Templates templates) {
        this.tickets = tickets;
        this.queues = queues;
        this.agents = agents;
        this.templates = templates;
    }

    /** An optional field begins with an empty choice. */
    List<Choice> of(FormComponent component, FormContext context, FormInput input, FormShape shape) {
        if (!component.type().isChoice()) {
            return List.of();
        }
        var choices = new ArrayList<Choice>();
        if (!component.required()) {
            choices.add(new Choice("", TEXTS.get(emptyKey(component), context.locale())));
        }
        choices.addAll(filled(component, context, input, shape));
        return choices;
    }

    List<TicketState> states(FormContext context, boolean required) {
        if (context.lockedByAnother()) {
            return required ? context.ticket().map(Ticket::state).stream().toList() : List.of();
        }
        return tickets.states().stream()
                .filter(state -> context.descriptor().nextStates().contains(state.type()))
                .filter(state -> !state.key().equals(SPAM))
                .toList();
    }

    private List<Choice> filled(FormComponent component, FormContext context, FormInput input, FormShape shape) {
        return switch (component.type()) {
            case CHOICE -> constants(component, context);
            case STATE -> states(context, component.required()).stream()
                    .map(state -> new Choice(id(state.id().value()), word("state." + state.key(), state.key(), context)))
                    .toList();
            case PRIORITY -> tickets.priorities().stream()
                    .map(one -> new Choice(id(one.id().value()), word("priority." + one.key(), one.key(), context)))
                    .toList();
            case QUEUE -> queues(context).map(one -> new Choice(id(one.id().value()), one.name())).toList();
            case AGENT -> queuesMeant(context, input, shape).stream()
                    .flatMap(queue -> agents.permitted(Permission.WRITE, queue).stream())
                    .distinct()
                    .map(agent -> new Choice(id(agent.id().value()), agent.name()))
                    .toList();
            default -> queuesMeant(context, input, shape).stream()
                    .flatMap(queue -> templates.offered(queue, occasion(context)).stream())
                    .distinct()
                    .map(template -> new Choice(id(template.id().value()), template.name()))
                    .toList();
        };
    }

    private static List<Choice> constants(FormComponent component, FormContext context) {
        return Arrays.stream((Enum<?>[]) component.value().getEnumConstants())
                .map(constant -> new Choice(constant.name(), context.texts()
                        .get(component.name() + "." + dashed(constant), context.locale())))
                .toList();
    }

    private Stream<Queue> queues(FormContext context) {
        boolean isNew = context.ticket().isEmpty();
        var here = context.ticket().map(ticket -> ticket.queue().id());
        return queues.permitted(isNew ? Permission.CREATE : Permission.MOVE_INTO, context.actor()).stream()
                .filter(queue -> here.filter(queue.id()::equals).isEmpty());
    }

    /** The ticket's queue, the one chosen in the form, or all that could be chosen. */
    private List<QueueId> queuesMeant(FormContext context, FormInput input, FormShape shape) {
        var here = context.ticket().map(ticket -> ticket.queue().id());
        if (here.isPresent()) {
            return here.stream().toList();
        }
        var chosen = shape.first(FieldType.QUEUE).map(field -> input.first(field.name())).orElse("");
        var possible = queues(context).map(Queue::id).toList();
        var known = possible.stream().filter(id -> id(id.value()).equals(chosen)).toList();
        return known.isEmpty() ? possible : known;
    }

    private static Template.Occasion occasion(FormContext context) {
        if (context.descriptor().place().menu() == Menu.CREATE) {
            return Template.Occasion.CREATE;
        }
        return switch (context.descriptor().key()) {
            case "forward" -> Template.Occasion.FORWARD;
            case "note" -> Template.Occasion.NOTE;
            case "phone" -> Template.Occasion.PHONE_CALL;
            default -> Template.Occasion.ANSWER;
        };
    }

    private static String word(String key, String otherwise, FormContext context) {
        return TEXTS.find(Text.of(key), context.locale()).orElse(otherwise);
    }

    private static String emptyKey(FormComponent component) {
        return component.type() == FieldType.STATE ? "unchanged" : "none";
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String id(long value) {
        return String.valueOf(value);
    }
}
