package org.schalter.core.action;

import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.ActionResult;
import org.schalter.action.Outcome;
import org.schalter.core.action.Gate.Passed;
import org.schalter.core.form.Written;
import org.schalter.core.store.Transactions;
import org.schalter.core.ticket.ChangeSet;
import org.schalter.core.ticket.TicketWriter;
import org.schalter.form.FieldError;
import org.schalter.identity.Actor;
import org.schalter.ticket.Article;
import org.schalter.ticket.TicketNumber;

/** Turns what an action says in the end into what becomes of the form. Thread-safe. */
@Component(service = Results.class)
public final class Results {

    private final Transactions transactions;
    private final TicketWriter writer;
    private final Openings openings;
    private final Drafts drafts;
    private final Gate gate;

    @Activate
    public Results(
            @Reference Transactions transactions,
            @Reference TicketWriter writer,
            @Reference Openings openings,
            @Reference Drafts drafts,
            @Reference Gate gate) {
        this.transactions = transactions;
        this.writer = writer;
        this.openings = openings;
        this.drafts = drafts;
        this.gate = gate;
    }

    Outcome of(ActionResult result, Passed passed, Supplier<ChangeSet> changes, Runnable alongside) {
        if (result instanceof ActionResult.Continue onwards) {
            return goOn(onwards, passed, alongside);
        }
        var outcome = of(result, passed.entry(), changes, passed.visit().actor(), alongside);
        return outcome instanceof Outcome.Done done ? at(passed.visit().ticket().number(), done) : outcome;
    }

    Outcome of(
            ActionResult result, ActionEntry entry, Supplier<ChangeSet> changes, Actor actor, Runnable alongside) {
        if (result instanceof ActionResult.Done done) {
            return written(done, entry, changes.get(), actor, alongside);
        }
        if (result instanceof ActionResult.Rejected rejected) {
            return new Outcome.Invalid(rejected.problems().stream()
                    .map(problem -> new FieldError(problem.field(), entry.say(problem.message(), actor.locale())))
                    .toList());
        }
        throw new IllegalStateException("action " + entry.id() + " cannot go on from here");
    }

    private Outcome written(
            ActionResult.Done done, ActionEntry entry, ChangeSet changes, Actor actor, Runnable alongside) {
        var operation = LockedOpenings.operation(entry, actor);
        transactions.run(transaction -> {
            if (!changes.isEmpty()) {
                writer.write(changes, operation);
            }
            alongside.run();
        });
        return new Outcome.Done(entry.say(done.message(), actor.locale()), operation.number(), done.next());
    }

    /** What the form shall open with is kept as its draft, so that it survives like anything typed. */
    private Outcome goOn(ActionResult.Continue onwards, Passed passed, Runnable alongside) {
        var next = gate.passNew(onwards.action(), passed.visit().actor());
        var agent = passed.visit().agent();
        var ticket = Optional.of(passed.visit().ticket().id());
        var article = passed.situation().article().map(Article::id);
        return transactions.call(transaction -> {
            var id = openings.add(next, agent, ticket, article);
            drafts.save(new Drafts.Key(agent, ticket, next.id(), article), Written.of(onwards.prefill()));
            alongside.run();
            return new Outcome.GoOn(id);
        });
    }

    private static Outcome at(TicketNumber here, Outcome.Done done) {
        return new Outcome.Done(
                done.message(), done.operation(), done.ticket().or(() -> Optional.of(here)));
    }
}
