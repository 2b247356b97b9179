package org.schalter.core.form;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.schalter.identity.Agent;
import org.schalter.identity.AgentId;
import org.schalter.identity.Agents;
import org.schalter.mail.MailAddress;
import org.schalter.queue.Queue;
import org.schalter.queue.QueueId;
import org.schalter.queue.Queues;
import org.schalter.ticket.Priority;
import org.schalter.ticket.PriorityId;
import org.schalter.ticket.StateId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;
import org.schalter.ticket.TicketReader;
import org.schalter.ticket.TicketState;

/** A small installation that answers only what forms ask. */
final class FormWorld {

    static final TicketReader TICKETS = answering(
            TicketReader.class,
            Map.of(
                    "states",
                    List.of(
                            state(1, "new", StateType.NEW),
                            state(2, "open", StateType.OPEN),
                            state(3, "pending-reminder", StateType.PENDING_REMINDER),
                            state(4, "pending-auto-close", StateType.PENDING_AUTO),
                            state(5, "closed-successful", StateType.CLOSED),
                            state(6, "closed-unsuccessful", StateType.CLOSED),
                            state(7, "closed-spam", StateType.CLOSED),
                            state(8, "merged", StateType.MERGED)),
                    "priorities",
                    List.of(new Priority(new PriorityId(3), "normal", 3))));

    static final Queues QUEUES = answering(Queues.class, Map.of("permitted", List.of(queue(1, "Desk"), queue(2, "Support"))));

    static final Agents AGENTS = answering(Agents.class, Map.of("permitted", List.of(agent(7, "Anna"), agent(8, "Bert"))));

    static final Ticket FREE = ticket(StateType.OPEN, new Ticket.Assignment(Optional.empty(), "", false));

    private FormWorld() {}

    static Ticket ticket(StateType type, Ticket.Assignment assignment) {
        return new Ticket(
                new TicketId(1),
                new TicketNumber("2026030210000001"),
                "Printer",
                new Ticket.QueueRef(new QueueId(1), "Desk"),
                state(2, "open", type),
                new Priority(new PriorityId(3), "normal", 3),
                Optional.empty(),
                assignment,
                new Ticket.Times(Instant.EPOCH, Instant.EPOCH, Optional.empty()),
                1);
    }

    private static TicketState state(long id, String key, StateType type) {
        return new TicketState(new StateId(id), key, type);
    }

    private static Queue queue(long id, String name) {
        return new Queue(new QueueId(id), name, MailAddress.of("desk@example.org"), Duration.ZERO);
    }

    private static Agent agent(long id, String name) {
        return new Agent(new AgentId(id), name, name, MailAddress.of(name + "@example.org"), Locale.ENGLISH, false);
    }

    private static <T> T answering(Class<T> type, Map<String, ?> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
            if (!answers.containsKey(method.getName())) {
                throw new UnsupportedOperationException(method.getName());
            }
            return answers.get(method.getName());
        }));
    }
}
