package org.schalter.core.action;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.OpeningId;
import org.schalter.core.action.Gate.Passed;
import org.schalter.core.history.Operation;
import org.schalter.core.store.Hashes;
import org.schalter.core.store.Transactions;
import org.schalter.core.ticket.Locks;
import org.schalter.identity.Actor;
import org.schalter.text.Text;
import org.schalter.ticket.Article;

/** Opens and abandons forms together with the locks that go with them (requirements 76-78). Thread-safe. */
@Component(service = LockedOpenings.class)
public final class LockedOpenings {

    private final Transactions transactions;
    private final Locks locks;
    private final Openings openings;

    @Activate
    public LockedOpenings(
            @Reference Transactions transactions, @Reference Locks locks, @Reference Openings openings) {
        this.transactions = transactions;
        this.locks = locks;
        this.openings = openings;
    }

    /** @throws org.schalter.action.ActionUnavailableException if another agent took the lock meanwhile */
    OpeningId open(Passed passed) {
        return transactions.call(transaction -> {
            var taken = passed.entry().descriptor().locks() ? lock(passed) : Optional.<Long>empty();
            var ticket = Optional.of(passed.visit().ticket().id());
            var article = passed.situation().article().map(Article::id);
            var id = openings.add(passed.entry(), passed.visit().agent(), ticket, article);
            taken.ifPresent(generation -> openings.holdsLock(Hashes.of(id.value()), generation));
            return id;
        });
    }

    /**
     * Closes the form. A lock that it took goes over to another form of the agent on this ticket, else it is given back;
     * the owner stays.
     */
    void abandon(Opening opening, Operation operation) {
        transactions.run(transaction -> {
            openings.close(opening);
            passOn(opening, operation);
        });
    }

    /** The action is gone: the form stays for what was typed in it, its lock does not. */
    void giveBack(Opening opening, Operation operation) {
        transactions.run(transaction -> {
            openings.holdsNoLock(opening.hash());
            passOn(opening, operation);
        });
    }

    private void passOn(Opening opening, Operation operation) {
        if (opening.lock().isEmpty() || opening.ticket().isEmpty()) {
            return;
        }
        long generation = opening.lock().get();
        var heir = openings.another(opening);
        if (heir.isEmpty()) {
            locks.giveBack(opening.ticket().get(), opening.agent(), generation, operation);
        } else if (heir.get().lock().isEmpty()) {
            openings.holdsLock(heir.get().hash(), generation);
        }
    }

    private Optional<Long> lock(Passed passed) {
        var actor = passed.visit().actor();
        var operation = operation(passed.entry(), actor);
        var result = locks.take(passed.visit().ticket().id(), actor, operation);
        if (result instanceof Locks.Result.HeldBy other) {
            throw Gate.unavailable(Text.of("locked-by", other.name()), actor);
        }
        return result instanceof Locks.Result.Taken taken ? Optional.of(taken.generation()) : Optional.empty();
    }

    static Operation operation(ActionEntry entry, Actor actor) {
        return new Operation(actor, entry.id(), entry.version());
    }
}
