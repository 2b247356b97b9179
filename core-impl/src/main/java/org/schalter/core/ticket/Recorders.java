package org.schalter.core.ticket;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.store.Ids;
import org.schalter.core.transaction.Transactions;
import org.schalter.identity.Actor;
import org.schalter.identity.Agents;
import org.schalter.identity.Permission;
import org.schalter.queue.Queues;
import org.schalter.ticket.TicketNumber;

/** Gives out editors, one set for each execution. Thread-safe; what it gives is not. */
@Component(service = Recorders.class)
public final class Recorders {

    private final Recording.Desk desk;
    private final Numbers numbers;
    private final Clock clock;

    @Activate
    public Recorders(
            @Reference Transactions transactions,
            @Reference Catalog catalog,
            @Reference Agents agents,
            @Reference Queues queues,
            @Reference Ids ids,
            @Reference Numbers numbers) {
        this(transactions, catalog, agents, queues, ids, numbers, Clock.systemUTC());
    }

    public Recorders(
            Transactions transactions,
            Catalog catalog,
            Agents agents,
            Queues queues,
            Ids ids,
            Numbers numbers,
            Clock clock) {
        this.desk = new Recording.Desk(transactions, new TicketRows(), catalog, agents, queues, ids);
        this.numbers = numbers;
        this.clock = clock;
    }

    /** An editor for the ticket as it is now; empty if it does not exist or the actor may not read it. */
    public Optional<Recorder> begin(TicketNumber number, Actor actor) {
        return new Recording(desk, actor).open(number, Permission.READ);
    }

    public NewRecorder beginNew(Actor actor) {
        return new NewRecorder(new Recording(desk, actor), numbers, desk.ids(), clock);
    }
}
