package org.schalter.core.ticket;

import java.util.Map;
import java.util.Optional;
import org.schalter.event.EventType;
import org.schalter.identity.AgentId;
import org.schalter.ticket.LinkType;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;

/** Changes of what a ticket has to do with other tickets and with agents. */
final class RelationChanges {

    private RelationChanges() {}

    record Link(TicketId ticket, TicketId other, TicketNumber number, LinkType type) implements Change {

        @Override
        public void write(Writing writing) {
            if (exists(writing)) {
                return;
            }
            writing.sql()
                    .change(
                            "insert into ticket_link (source_id, target_id, link_type) values (?, ?, ?)",
                            ticket.value(),
                            other.value(),
                            type);
            writing.tell(EventType.LINKED, Optional.empty(), Map.of("after", number.value(), "type", type.name()));
        }

        private boolean exists(Writing writing) {
            return writing.sql()
                    .exists(
                            "select 1 from ticket_link where source_id = ? and target_id = ? and link_type = ?",
                            ticket.value(),
                            other.value(),
                            type);
        }
    }

    /** From now on mail for this ticket goes to the other one (requirement 98). */
    record Redirect(TicketId ticket, TicketId target, TicketNumber number) implements Change {

        @Override
        public void write(Writing writing) {
            writing.entity().mergedInto = target.value();
            writing.tell(EventType.MERGED, "", number.value());
        }
    }

    record Watch(TicketId ticket, AgentId agent, String name) implements Change {

        @Override
        public void write(Writing writing) {
            if (isWatched(writing, agent)) {
                return;
            }
            writing.sql()
                    .change("insert into watcher (ticket_id, agent_id) values (?, ?)", ticket.value(), agent.value());
            writing.tell(EventType.WATCHED, "", name);
        }
    }

    record Unwatch(TicketId ticket, AgentId agent, String name) implements Change {

        @Override
        public void write(Writing writing) {
            int gone = writing.sql()
                    .change("delete from watcher where ticket_id = ? and agent_id = ?", ticket.value(), agent.value());
            if (gone > 0) {
                writing.tell(EventType.UNWATCHED, name, "");
            }
        }
    }

    private static boolean isWatched(Writing writing, AgentId agent) {
        return writing.sql()
                .exists(
                        "select 1 from watcher where ticket_id = ? and agent_id = ?",
                        writing.entity().id,
                        agent.value());
    }
}
