package org.schalter.core.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.Availability;
import org.schalter.action.Offer;
import org.schalter.core.action.Questions.Question;
import org.schalter.identity.Actor;
import org.schalter.identity.Permission;
import org.schalter.queue.Queues;
import org.schalter.text.Text;
import org.schalter.ticket.Article;
import org.schalter.ticket.TicketNumber;
import org.schalter.ticket.TicketReader;

/** What the menus show: the actions an actor has the right to, greyed with the reason where they cannot be done. */
@Component(service = Menus.class)
public final class Menus {

    private final ActionRegistry registry;
    private final TicketReader tickets;
    private final Queues queues;
    private final Rights rights;
    private final GuardedCalls calls;

    @Activate
    public Menus(
            @Reference ActionRegistry registry,
            @Reference TicketReader tickets,
            @Reference Queues queues,
            @Reference Rights rights,
            @Reference GuardedCalls calls) {
        this.registry = registry;
        this.tickets = tickets;
        this.queues = queues;
        this.rights = rights;
        this.calls = calls;
    }

    List<Offer> offers(TicketNumber number, Actor actor) {
        return tickets.details(number, actor)
                .map(details -> offers(new Visit(details, actor)))
                .orElse(List.of());
    }

    List<Offer> offersToCreate(Actor actor) {
        if (queues.permitted(Permission.CREATE, actor).isEmpty()) {
            return List.of();
        }
        var denied = rights.denied(actor);
        return registry.all().stream()
                .filter(ActionEntry::creates)
                .filter(entry -> !denied.contains(entry.descriptor().key()))
                .map(entry -> offer(entry, Optional.empty(), switchedOff(entry, actor), actor))
                .toList();
    }

    private List<Offer> offers(Visit visit) {
        var held = rights.on(visit.ticket().queue().id(), visit.actor());
        var questions = registry.all().stream()
                .filter(entry -> !entry.creates() && held.permits(entry.descriptor()))
                .flatMap(entry -> visit.places(entry).stream().map(place -> new Question(entry, place)))
                .toList();
        var answers = new Questions(questions, calls).answers();
        var offers = new ArrayList<Offer>();
        for (int i = 0; i < questions.size(); i++) {
            offer(questions.get(i), answers.get(i), visit).ifPresent(offers::add);
        }
        return offers;
    }

    private static Optional<Offer> offer(Question question, Answer answer, Visit visit) {
        if (answer.says() instanceof Availability.Hidden) {
            return Optional.empty();
        }
        var entry = question.entry();
        var reason = Stream.of(
                        EngineRules.refusal(entry, question.situation(), visit.details().mergedInto())
                                .map(text -> Gate.TEXTS.get(text, visit.actor().locale())),
                        answer.reason(entry, visit.actor().locale()))
                .flatMap(Optional::stream)
                .findFirst();
        return Optional.of(offer(entry, question.situation().article(), reason, visit.actor()));
    }

    private static Offer offer(ActionEntry entry, Optional<Article> article, Optional<String> reason, Actor actor) {
        return new Offer(
                entry.id(),
                entry.descriptor().place(),
                entry.label(actor.locale()),
                entry.kind(),
                article.map(Article::id),
                reason);
    }

    private static Optional<String> switchedOff(ActionEntry entry, Actor actor) {
        return entry.guard().breaker().isOpen()
                ? Optional.of(Gate.TEXTS.get(Text.of("switched-off"), actor.locale()))
                : Optional.empty();
    }
}
