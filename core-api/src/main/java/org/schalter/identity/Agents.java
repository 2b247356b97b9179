package org.schalter.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.schalter.queue.QueueId;

/** The agents of this installation. Thread-safe; each call is one small query. */
@ProviderType
public interface Agents {

    Optional<Agent> find(AgentId id);

    Optional<Agent> byLogin(String login);

    /** Active agents who hold the permission on the queue, by name. */
    List<Agent> permitted(Permission permission, QueueId queue);

    boolean permits(Actor actor, Permission permission, QueueId queue);
}
