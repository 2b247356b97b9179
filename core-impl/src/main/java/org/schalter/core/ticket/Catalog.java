package org.schalter.core.ticket;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.store.Sql;
import org.schalter.core.transaction.Transactions;
import org.schalter.ticket.Priority;
import org.schalter.ticket.PriorityId;
import org.schalter.ticket.StateId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.TicketState;

/** The states and priorities of this installation, in their order. Thread-safe. */
@Component(service = Catalog.class)
public final class Catalog {

    private static final int NORMAL = 3;
    private static final String SPAM = "closed-spam";

    private final Transactions transactions;

    @Activate
    public Catalog(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    public List<TicketState> states() {
        return transactions.read(Catalog::states);
    }

    public List<Priority> priorities() {
        return transactions.read(Catalog::priorities);
    }

    /** The first state of the type. */
    public TicketState state(StateType type) {
        return states().stream()
                .filter(state -> state.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no state of type " + type));
    }

    /** The state of what was discarded as spam. */
    TicketState spam() {
        return states().stream()
                .filter(state -> state.key().equals(SPAM))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no state " + SPAM));
    }

    public Optional<TicketState> state(StateId id) {
        return states().stream().filter(state -> state.id().equals(id)).findFirst();
    }

    public Optional<Priority> priority(PriorityId id) {
        return priorities().stream()
                .filter(priority -> priority.id().equals(id))
                .findFirst();
    }

    public Priority normalPriority() {
        return priorities().stream()
                .filter(priority -> priority.level() == NORMAL)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no priority of level " + NORMAL));
    }

    private static List<TicketState> states(Sql sql) {
        return sql.list(
                "select id, key_name, state_type from ticket_state order by position",
                row -> new TicketState(new StateId(row.number(1)), row.text(2), StateType.valueOf(row.text(3))));
    }

    private static List<Priority> priorities(Sql sql) {
        return sql.list(
                "select id, key_name, priority_level from priority order by priority_level",
                row -> new Priority(new PriorityId(row.number(1)), row.text(2), row.integer(3)));
    }
}
