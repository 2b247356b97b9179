package org.schalter.core.action;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.action.Gate.Passed;
import org.schalter.core.form.FormComponent;
import org.schalter.core.form.Written;
import org.schalter.form.FieldType;
import org.schalter.form.FormInput;
import org.schalter.mail.MailAddress;
import org.schalter.queue.Queue;
import org.schalter.queue.Queues;
import org.schalter.queue.Template;
import org.schalter.ticket.TicketReader;

/** Asks actions for what their forms open with. Thread-safe. */
@Component(service = Prefills.class)
public final class Prefills {

    private final TicketReader tickets;
    private final Queues queues;
    private final PrefillTexts texts;
    private final GuardedCalls calls;

    @Activate
    public Prefills(
            @Reference TicketReader tickets,
            @Reference Queues queues,
            @Reference PrefillTexts texts,
            @Reference GuardedCalls calls) {
        this.tickets = tickets;
        this.queues = queues;
        this.texts = texts;
        this.calls = calls;
    }

    /** Empty for views, which have no form. */
    FormInput of(Passed passed, Optional<Template> template) {
        if (!(passed.entry().plugin() instanceof Plugin.Changes changes)) {
            return FormInput.EMPTY;
        }
        var prefill = prefill(passed, template);
        var limit = calls.limits().prefill();
        var values = calls.call(
                passed.entry().guard(),
                limit,
                () -> Written.of(changes.service().prefill(prefill)));
        return withArticle(passed, withoutForbiddenState(passed, values));
    }

    FormInput ofNew(ActionEntry entry) {
        if (!(entry.plugin() instanceof Plugin.Creates creates)) {
            return FormInput.EMPTY;
        }
        return calls.call(
                entry.guard(),
                calls.limits().prefill(),
                () -> Written.of(creates.service().prefill()));
    }

    private OpenPrefill prefill(Passed passed, Optional<Template> template) {
        var ticket = passed.visit().ticket();
        var actor = passed.visit().actor();
        var article = passed.situation().article();
        var ourselves =
                queues.find(ticket.queue().id(), actor).map(Queue::sender).orElse(MailAddress.of(""));
        var sources = new OpenPrefill.Sources(
                tickets.states(),
                passed.entry().label(actor.locale()),
                ourselves,
                () -> texts.reply(ticket, article, template, actor));
        return new OpenPrefill(ticket, article, template, sources);
    }

    /** While another agent holds the lock no state is offered, so none is preselected either. */
    private static FormInput withoutForbiddenState(Passed passed, FormInput values) {
        var field = passed.entry().shape().first(FieldType.STATE).filter(FormComponent::wrapped);
        return field.isPresent() && passed.context().lockedByAnother()
                ? values.with(field.get().name())
                : values;
    }

    private static FormInput withArticle(Passed passed, FormInput values) {
        var field = passed.entry().shape().first(FieldType.ARTICLE);
        var article = passed.situation().article();
        return field.isPresent() && article.isPresent()
                ? values.with(
                        field.get().name(), String.valueOf(article.get().id().value()))
                : values;
    }
}
