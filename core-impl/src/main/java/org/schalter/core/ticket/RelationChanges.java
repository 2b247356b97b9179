package org.schalter.core.ticket;

import java.util.Optional;
import org.schalter.event.EventType;
import org.schalter.identity.AgentId;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;

/** Changes of what a ticket has to do with other tickets and with agents. */
final class RelationChanges {

    private RelationChanges() {}

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

    /** Remembers whose mail was spam. */
    record Suspect(TicketId ticket, Optional<MailAddress> sender) implements Change {
        @Override
        public void write(Writing writing) {
            sender.map(address -> Columns.cut(address.key(), Columns.NAME))
                    .filter(key -> !writing.sql().exists("select 1 from spam_sender where address_key = ?", key))
                    .ifPresent(key -> writing.sql()
                            .change(
                                    "insert into spam_sender (address_key, ticket_id, since) values (?, ?, ?)",
                                    key,
                                    ticket.value(),
                                    writing.now()));
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
