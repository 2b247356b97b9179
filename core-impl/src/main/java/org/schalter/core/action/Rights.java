package org.schalter.core.action;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.ActionDescriptor;
import org.schalter.core.store.Transactions;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.identity.Agents;
import org.schalter.identity.Permission;
import org.schalter.queue.QueueId;

/** Queue rights and the actions that roles are denied, together. Thread-safe. */
@Component(service = Rights.class)
public final class Rights {

    private static final String DENIED = "select d.action_key from action_denial d"
            + " join role_agent r on r.role_id = d.role_id where r.agent_id = ?";

    private final Agents agents;
    private final Transactions transactions;

    @Activate
    public Rights(@Reference Agents agents, @Reference Transactions transactions) {
        this.agents = agents;
        this.transactions = transactions;
    }

    /** What the actor may do on a queue; asks the database as little as it can. For one thread, for one page. */
    Held on(QueueId queue, Actor actor) {
        return new Held(queue, actor, denied(actor));
    }

    /** Keys of actions that a role of the actor is denied. */
    Set<String> denied(Actor actor) {
        long agent = actor.agent().map(AgentId::value).orElse(0L);
        return new HashSet<>(transactions.read(sql -> sql.list(DENIED, row -> row.text(1), agent)));
    }

    /** One actor's rights on one queue. */
    final class Held {

        private final QueueId queue;
        private final Actor actor;
        private final Set<String> denied;
        private final Map<Permission, Boolean> known = new EnumMap<>(Permission.class);

        private Held(QueueId queue, Actor actor, Set<String> denied) {
            this.queue = queue;
            this.actor = actor;
            this.denied = denied;
        }

        boolean permits(ActionDescriptor<?> descriptor) {
            return !denied.contains(descriptor.key()) && has(descriptor.permission());
        }

        /** WRITE is asked first, since it implies all others. */
        private boolean has(Permission permission) {
            return ask(Permission.WRITE) || ask(permission);
        }

        private boolean ask(Permission permission) {
            return known.computeIfAbsent(permission, one -> agents.permits(actor, one, queue));
        }
    }
}
