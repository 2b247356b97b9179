package org.schalter.core.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.store.Transactions;
import org.schalter.identity.Actor;
import org.schalter.identity.Agent;
import org.schalter.identity.AgentId;
import org.schalter.identity.Agents;
import org.schalter.identity.Permission;
import org.schalter.queue.QueueId;

/** The agents in the database, and what they may as computed in {@code queue_right}. */
@Component
public final class AgentDirectory implements Agents {

    private final Transactions transactions;

    @Activate
    public AgentDirectory(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Agent> find(AgentId id) {
        return transactions.read(sql -> AgentRows.byId(sql, id));
    }

    @Override
    public Optional<Agent> byLogin(String login) {
        return transactions.read(sql -> AgentRows.byLogin(sql, login));
    }

    @Override
    public List<Agent> permitted(Permission permission, QueueId queue) {
        return transactions.read(sql -> AgentRows.permitted(sql, permission, queue));
    }

    @Override
    public boolean permits(Actor actor, Permission permission, QueueId queue) {
        return actor instanceof Actor.SystemActor
                || actor.agent().filter(agent -> isGranted(agent, permission, queue)).isPresent();
    }

    private boolean isGranted(AgentId agent, Permission permission, QueueId queue) {
        return transactions.read(sql -> sql.exists(
                "select 1 from queue_right where agent_id = ? and permission = ? and queue_id = ?",
                agent.value(),
                permission,
                queue.value()));
    }
}
