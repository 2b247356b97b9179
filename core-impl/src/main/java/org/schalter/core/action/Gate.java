package org.schalter.core.action;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.ActionDeniedException;
import org.schalter.action.ActionGoneException;
import org.schalter.action.ActionUnavailableException;
import org.schalter.action.Availability;
import org.schalter.action.Situation;
import org.schalter.action.TicketNotFoundException;
import org.schalter.core.form.FormContext;
import org.schalter.identity.Actor;
import org.schalter.text.Text;
import org.schalter.text.TextCatalog;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketNumber;
import org.schalter.ticket.TicketReader;

/** Lets an actor through to an action, or says why not; always in the same order. Thread-safe. */
@Component(service = Gate.class)
public final class Gate {

    static final TextCatalog TEXTS = TextCatalog.beside(Gate.class);

    private final ActionRegistry registry;
    private final TicketReader tickets;
    private final Rights rights;
    private final GuardedCalls calls;

    @Activate
    public Gate(
            @Reference ActionRegistry registry,
            @Reference TicketReader tickets,
            @Reference Rights rights,
            @Reference GuardedCalls calls) {
        this.registry = registry;
        this.tickets = tickets;
        this.rights = rights;
        this.calls = calls;
    }

    /** Somebody who was let through. */
    record Passed(ActionEntry entry, Visit visit, Situation situation) {

        FormContext context() {
            return new FormContext(
                    entry.descriptor(), entry.texts(), Optional.of(visit.ticket()), visit.actor());
        }
    }

    Passed pass(String action, TicketNumber number, Optional<ArticleId> article, Actor actor) {
        var passed = look(action, number, article, actor);
        requireNoRefusal(passed);
        requireAvailable(passed);
        return passed;
    }

    /** Asks for rights only: enough to see a form again that is open already. */
    Passed look(String action, TicketNumber number, Optional<ArticleId> article, Actor actor) {
        var visit = visit(number, actor);
        var entry = entry(action);
        if (entry.creates()) {
            throw new ActionGoneException("action " + action + " makes tickets, it does nothing with one");
        }
        if (!rights.on(visit.ticket().queue().id(), actor).permits(entry.descriptor())) {
            throw denied(entry, actor);
        }
        var situation = visit.situation(article.map(id -> visit.article(id)
                .orElseThrow(() -> new TicketNotFoundException("ticket " + number + " has no such article"))));
        return new Passed(entry, visit, situation);
    }

    /** For an action that makes tickets. */
    ActionEntry passNew(String action, Actor actor) {
        var entry = entry(action);
        if (!entry.creates()) {
            throw new ActionGoneException("action " + action + " makes no tickets");
        }
        if (rights.denied(actor).contains(entry.descriptor().key())) {
            throw denied(entry, actor);
        }
        return entry;
    }

    Visit visit(TicketNumber number, Actor actor) {
        return tickets.details(number, actor)
                .map(details -> new Visit(details, actor))
                .orElseThrow(() -> new TicketNotFoundException("no ticket " + number + " for " + actor.name()));
    }

    ActionEntry entry(String action) {
        return registry.find(action)
                .orElseThrow(() -> new ActionGoneException("action " + action + " is not deployed"));
    }

    private static void requireNoRefusal(Passed passed) {
        var mergedInto = passed.visit().details().mergedInto();
        EngineRules.refusal(passed.entry(), passed.situation(), mergedInto).ifPresent(reason -> {
            throw unavailable(reason, passed.visit().actor());
        });
    }

    private void requireAvailable(Passed passed) {
        var entry = passed.entry();
        var actor = passed.visit().actor();
        var limit = calls.limits().prefill();
        var answer = calls.call(entry.guard(), limit, () -> entry.plugin().availability(passed.situation()));
        if (answer instanceof Availability.Disabled disabled) {
            throw new ActionUnavailableException(entry.say(disabled.reason(), actor.locale()));
        }
        if (answer instanceof Availability.Hidden) {
            throw unavailable(Text.of("not-offered"), actor);
        }
    }

    /** With a reason from the core's texts. */
    static ActionUnavailableException unavailable(Text reason, Actor actor) {
        return new ActionUnavailableException(TEXTS.get(reason, actor.locale()));
    }

    private static ActionDeniedException denied(ActionEntry entry, Actor actor) {
        return new ActionDeniedException(actor.name() + " may not use " + entry.id() + " here: it needs "
                + entry.descriptor().permission());
    }
}
