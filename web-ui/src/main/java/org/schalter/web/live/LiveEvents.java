package org.schalter.web.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.ActionsChanged;
import org.schalter.event.LogEntry;
import org.schalter.event.TicketListener;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketReader;

/**
 * Follows the history for the browsers of this node: each is told the names of what it shows and may see at that moment
 * ({@code ticket/2026…}, {@code queue/3}, {@code queues}, {@code actions}), never any content.
 */
@Component(service = {TicketListener.class, ActionsChanged.class})
public final class LiveEvents implements TicketListener, ActionsChanged {

    private final LiveStreams streams;
    private final TicketReader tickets;

    @Activate
    public LiveEvents(@Reference LiveStreams streams, @Reference TicketReader tickets) {
        this.streams = streams;
        this.tickets = tickets;
    }

    @Override
    public String name() {
        return "live-pages";
    }

    @Override
    public Scope scope() {
        return Scope.EACH_NODE;
    }

    @Override
    public void actionsChanged() {
        streams.tellAll("actions");
    }

    @Override
    public void follow(List<LogEntry> batch) {
        Map<AgentId, Set<String>> names = new HashMap<>();
        for (Actor reader : streams.readers()) {
            var agent = reader.agent().orElseThrow();
            names.put(agent, namesFor(batch, reader));
        }
        names.forEach(streams::tell);
    }

    private Set<String> namesFor(List<LogEntry> batch, Actor reader) {
        var names = new HashSet<String>();
        for (var ticket : LogEntry.tickets(batch)) {
            Optional<Ticket> seen = tickets.find(ticket, reader);
            seen.ifPresent(found -> {
                names.add("ticket/" + found.number());
                names.add("queue/" + found.queue().id().value());
            });
        }
        if (!names.isEmpty() || batch.stream().anyMatch(LiveEvents::movedAway)) {
            names.add("queues");
        }
        return names;
    }

    /** A ticket that left a reader's queues: its list changes although he does not see the ticket any more. */
    private static boolean movedAway(LogEntry entry) {
        return entry.type() == org.schalter.event.EventType.MOVED;
    }
}
