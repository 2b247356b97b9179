package org.schalter.core.ticket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketId;

/**
 * Everything one execution recorded: which versions of which tickets it has seen, which tickets it makes, and its changes
 * in order. Used by one thread, then handed to the writer.
 */
public final class ChangeSet {

    private final TreeMap<Long, Long> versions = new TreeMap<>();
    private final List<Ticket> created = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    public boolean isEmpty() {
        return changes.isEmpty() && created.isEmpty();
    }

    void seen(Ticket ticket) {
        versions.putIfAbsent(ticket.id().value(), ticket.version());
    }

    void create(Ticket ticket) {
        created.add(ticket);
    }

    void add(Change change) {
        changes.add(change);
    }

    /** Versions by ticket id, in the order in which rows are locked. */
    TreeMap<Long, Long> versions() {
        return versions;
    }

    List<Ticket> created() {
        return created;
    }

    List<Change> changes() {
        return changes;
    }

    /**
     * Tickets whose row is written: those with changes, those articles move into, and those mail is redirected to. The
     * last are unchanged, but two tickets must not be redirected to each other at the same moment.
     */
    Set<Long> touched() {
        var touched = new HashSet<Long>();
        for (var change : changes) {
            touched.add(change.ticket().value());
            if (change instanceof ArticleChanges.MoveAll move) {
                touched.add(move.target().value());
            }
            if (change instanceof RelationChanges.Redirect redirect) {
                touched.add(redirect.target().value());
            }
        }
        return touched;
    }

    boolean makes(TicketId id) {
        return created.stream().anyMatch(ticket -> ticket.id().equals(id));
    }
}
