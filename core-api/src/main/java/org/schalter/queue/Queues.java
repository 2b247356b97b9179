package org.schalter.queue;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.schalter.identity.Actor;
import org.schalter.identity.Permission;

/** The queues an actor may see or use; what he may not is not there. Thread-safe. */
@ProviderType
public interface Queues {

    /** Queues on which the actor holds the permission, by name. */
    List<Queue> permitted(Permission permission, Actor actor);

    Optional<Queue> find(QueueId id, Actor actor);

    /** Readable queues with their counts, by name; the counts equal the length of the lists. */
    List<QueueCount> counts(Actor actor);
}
