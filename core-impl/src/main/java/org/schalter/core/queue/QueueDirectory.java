package org.schalter.core.queue;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.store.Transactions;
import org.schalter.identity.Actor;
import org.schalter.identity.Permission;
import org.schalter.queue.Queue;
import org.schalter.queue.QueueCount;
import org.schalter.queue.QueueId;
import org.schalter.queue.Queues;

/** The queues in the database, filtered by right in the query; the system sees all of them. */
@Component
public final class QueueDirectory implements Queues {

    private final Transactions transactions;

    @Activate
    public QueueDirectory(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Queue> permitted(Permission permission, Actor actor) {
        if (actor instanceof Actor.SystemActor) {
            return transactions.read(QueueRows::all);
        }
        return actor.agent()
                .map(agent -> transactions.read(sql -> QueueRows.permitted(sql, permission, agent)))
                .orElse(List.of());
    }

    @Override
    public Optional<Queue> find(QueueId id, Actor actor) {
        if (actor instanceof Actor.SystemActor) {
            return transactions.read(sql -> QueueRows.byId(sql, id));
        }
        return permitted(Permission.READ, actor).stream()
                .filter(queue -> queue.id().equals(id))
                .findFirst();
    }

    @Override
    public List<QueueCount> counts(Actor actor) {
        return actor.agent()
                .map(agent -> transactions.read(sql -> QueueRows.counts(sql, agent)))
                .orElse(List.of());
    }
}
