package org.schalter.core.action;

import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.ActionGoneException;
import org.schalter.action.ActionResult;
import org.schalter.action.Outcome;
import org.schalter.action.StaleTicketException;
import org.schalter.action.TicketNotFoundException;
import org.schalter.core.action.Gate.Passed;
import org.schalter.core.form.FormContext;
import org.schalter.core.form.FormReader;
import org.schalter.core.ticket.Recorder;
import org.schalter.core.ticket.Recorders;
import org.schalter.core.ticket.VersionConflictException;
import org.schalter.form.FormInput;
import org.schalter.identity.Actor;
import org.schalter.ticket.TicketNumber;

/** Reads the form, lets the action record what it wants, and has it written; all again if the ticket changed meanwhile. */
@Component(service = Performance.class)
public final class Performance {

    private static final int TRIES = 3;

    private final FormReader reader;
    private final Recorders recorders;
    private final GuardedCalls calls;
    private final Results results;

    @Activate
    public Performance(
            @Reference FormReader reader,
            @Reference Recorders recorders,
            @Reference GuardedCalls calls,
            @Reference Results results) {
        this.reader = reader;
        this.recorders = recorders;
        this.calls = calls;
        this.results = results;
    }

    /**
     * @param gate passes again for each try
     * @param alongside done in the transaction that writes
     */
    Outcome perform(Supplier<Passed> gate, FormInput input, Runnable alongside) {
        for (int attempt = 1; ; attempt++) {
            var passed = gate.get();
            try {
                return once(passed, input, alongside);
            } catch (VersionConflictException e) {
                if (attempt == TRIES) {
                    throw new StaleTicketException(e.getMessage());
                }
            }
        }
    }

    /** @param origin the ticket that the new one is linked to */
    Outcome performNew(ActionEntry entry, Optional<TicketNumber> origin, FormInput input, Actor actor, Runnable alongside) {
        if (!(entry.plugin() instanceof Plugin.Creates creates)) {
            throw new ActionGoneException("action " + entry.id() + " makes no tickets");
        }
        var context = new FormContext(entry.descriptor(), entry.texts(), Optional.empty(), actor);
        var reading = reader.read(entry.shape(), context, input);
        if (reading instanceof FormReader.Faulty faulty) {
            return new Outcome.Invalid(faulty.errors());
        }
        var form = ((FormReader.Filled) reading).form();
        var recorder = recorders.beginNew(actor);
        try {
            var tickets = new LinkedTickets(recorder, origin);
            var limit = calls.limits().execute();
            var result = calls.call(entry.guard(), limit, () -> creates.execute(tickets, form));
            recorder.close();
            return results.of(result, entry, recorder::changes, actor, alongside);
        } finally {
            recorder.close();
        }
    }

    private Outcome once(Passed passed, FormInput input, Runnable alongside) {
        var entry = passed.entry();
        if (!(entry.plugin() instanceof Plugin.Changes changes)) {
            throw new ActionGoneException("action " + entry.id() + " only shows something");
        }
        var reading = reader.read(entry.shape(), passed.context(), input);
        if (reading instanceof FormReader.Faulty faulty) {
            return new Outcome.Invalid(faulty.errors());
        }
        var recorder = begin(passed);
        try {
            var result = execute(passed, changes, recorder, ((FormReader.Filled) reading).form());
            recorder.close();
            return results.of(result, passed, recorder::changes, alongside);
        } finally {
            recorder.close();
        }
    }

    private ActionResult execute(Passed passed, Plugin.Changes changes, Recorder recorder, Record form) {
        var entry = passed.entry();
        boolean locks = entry.descriptor().locks() && passed.visit().actor().agent().isPresent();
        return calls.call(entry.guard(), calls.limits().execute(), () -> {
            if (locks) {
                recorder.lock();
            }
            return changes.execute(recorder, form);
        });
    }

    private Recorder begin(Passed passed) {
        var actor = passed.visit().actor();
        var number = passed.visit().ticket().number();
        return recorders
                .begin(number, actor)
                .orElseThrow(() -> new TicketNotFoundException("no ticket " + number + " for " + actor.name()));
    }
}
