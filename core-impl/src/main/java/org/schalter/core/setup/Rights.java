package org.schalter.core.setup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schalter.core.store.Sql;
import org.schalter.identity.Permission;

/**
 * Computes what each agent may on each queue, so that a query needs one join. A role's grant holds for the subtree unless
 * the same role has one deeper down; an agent has what any of his roles has; WRITE stands for all.
 */
final class Rights {

    private Rights() {}

    /** Writes the table anew; called by everything that changes queues, roles or grants. */
    static void compute(Sql sql) {
        var queues = queues(sql);
        var grants = grants(sql);
        var rows = new HashSet<Right>();
        for (var member : members(sql)) {
            for (var queue : queues.values()) {
                effective(member.role(), queue, queues, grants)
                        .forEach(permission -> rows.add(new Right(member.agent(), queue.id(), permission)));
            }
        }
        sql.change("delete from queue_right");
        sql.changeAll("insert into queue_right (agent_id, queue_id, permission) values (?, ?, ?)", parameters(rows));
    }

    private static Set<Permission> effective(
            long role, QueueNode queue, Map<Long, QueueNode> queues, Map<RoleQueue, Set<Permission>> grants) {
        var granted = grants.get(new RoleQueue(role, queue.id()));
        if (granted != null) {
            return widened(granted);
        }
        return queue.parent()
                .map(queues::get)
                .map(parent -> effective(role, parent, queues, grants))
                .orElse(Set.of());
    }

    private static Set<Permission> widened(Set<Permission> granted) {
        return granted.contains(Permission.WRITE) ? EnumSet.allOf(Permission.class) : granted;
    }

    private static Map<Long, QueueNode> queues(Sql sql) {
        var queues = new HashMap<Long, QueueNode>();
        sql.list("select id, parent_id from queue", row -> new QueueNode(row.number(1), row.optionalNumber(2)))
                .forEach(queue -> queues.put(queue.id(), queue));
        return queues;
    }

    private static Map<RoleQueue, Set<Permission>> grants(Sql sql) {
        var grants = new HashMap<RoleQueue, Set<Permission>>();
        sql.list("select role_id, queue_id, permission from queue_grant", row -> new Grant(
                        new RoleQueue(row.number(1), row.number(2)), Permission.valueOf(row.text(3))))
                .forEach(grant -> grants.computeIfAbsent(grant.where(), unused -> EnumSet.noneOf(Permission.class))
                        .add(grant.permission()));
        return grants;
    }

    private static List<Member> members(Sql sql) {
        return sql.list("select role_id, agent_id from role_agent", row -> new Member(row.number(1), row.number(2)));
    }

    /** In the order of the key, so that two computations do not wait for each other crosswise. */
    private static List<@Nullable Object[]> parameters(Set<Right> rights) {
        var rows = new ArrayList<@Nullable Object[]>();
        rights.stream()
                .sorted(Comparator.comparing(Right::agent)
                        .thenComparing(Right::permission)
                        .thenComparing(Right::queue))
                .forEach(right -> rows.add(new @Nullable Object[] {right.agent(), right.queue(), right.permission()}));
        return rows;
    }

    private record QueueNode(long id, Optional<Long> parent) {}

    private record RoleQueue(long role, long queue) {}

    private record Grant(RoleQueue where, Permission permission) {}

    private record Member(long role, long agent) {}

    private record Right(long agent, long queue, Permission permission) {}
}
