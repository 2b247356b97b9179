package org.schalter.core.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.schalter.core.store.Ids;
import org.schalter.core.store.Micros;
import org.schalter.identity.Permission;
import org.schalter.ticket.NewTicket;
import org.schalter.ticket.NewTickets;
import org.schalter.ticket.Priority;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.Ticket.Assignment;
import org.schalter.ticket.Ticket.QueueRef;
import org.schalter.ticket.Ticket.Times;
import org.schalter.ticket.TicketId;

/** Records tickets that are to be made; the first change of a ticket is its creation. */
public final class NewRecorder implements NewTickets {

    private final Recording recording;
    private final Numbers numbers;
    private final Ids ids;
    private final Clock clock;

    NewRecorder(Recording recording, Numbers numbers, Ids ids, Clock clock) {
        this.recording = recording;
        this.numbers = numbers;
        this.ids = ids;
        this.clock = clock;
    }

    public void close() {
        recording.close();
    }

    public ChangeSet changes() {
        return recording.changes();
    }

    @Override
    public Recorder create(NewTicket wanted) {
        recording.checkOpen();
        var queue = recording.queue(wanted.queue(), Permission.CREATE);
        Instant now = Micros.cut(clock.instant());
        var ticket = new Ticket(
                new TicketId(ids.next("ticket")),
                numbers.next(),
                Columns.cut(wanted.title().strip(), Columns.SUBJECT),
                new QueueRef(queue.id(), queue.name()),
                recording.catalog().state(wanted.state()),
                priority(wanted),
                wanted.customer(),
                owner(),
                new Times(now, now, Optional.empty()),
                1);
        return recording.create(ticket);
    }

    private Priority priority(NewTicket wanted) {
        return wanted.priority().flatMap(recording.catalog()::priority).orElseGet(recording.catalog()::normalPriority);
    }

    /** The creating agent owns it without a lock; a ticket from mail has no owner (requirement 84). */
    private Assignment owner() {
        var agent = recording.actor().agent();
        return new Assignment(agent, agent.map(id -> recording.actor().name()).orElse(""), false);
    }
}
