package org.schalter.core.ticket;

import java.util.Map;
import java.util.Optional;
import org.schalter.event.EventType;
import org.schalter.ticket.LinkType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;

/** Changes of links between tickets; both ends tell of it. */
final class LinkChanges {

    private LinkChanges() {}

    /** One of the two tickets. */
    record End(TicketId id, TicketNumber number) {
        static End of(Ticket ticket) {
            return new End(ticket.id(), ticket.number());
        }
    }

    /** @param outgoing the link starts here, else at the other ticket */
    record Link(End here, End other, boolean outgoing, LinkType type) implements Change {
        @Override
        public TicketId ticket() {
            return here.id();
        }

        @Override
        public void write(Writing writing) {
            var from = outgoing ? here.id() : other.id();
            var to = outgoing ? other.id() : here.id();
            if (exists(writing, from, to)) {
                return;
            }
            writing.sql()
                    .change(
                            "insert into ticket_link (source_id, target_id, link_type) values (?, ?, ?)",
                            from.value(),
                            to.value(),
                            type);
            tell(writing, EventType.LINKED, here, other, "after", type.name());
        }

        private boolean exists(Writing writing, TicketId from, TicketId to) {
            return writing.sql()
                    .exists(
                            "select 1 from ticket_link where source_id = ? and target_id = ? and link_type = ?",
                            from.value(),
                            to.value(),
                            type);
        }
    }

    /** The link of a merge stays: it tells where the articles went. */
    record Unlink(End here, End other) implements Change {
        @Override
        public TicketId ticket() {
            return here.id();
        }

        @Override
        public void write(Writing writing) {
            int gone = writing.sql()
                    .change(
                            "delete from ticket_link where link_type <> ? and"
                                    + " ((source_id = ? and target_id = ?) or (source_id = ? and target_id = ?))",
                            LinkType.MERGED_INTO,
                            here.id().value(),
                            other.id().value(),
                            other.id().value(),
                            here.id().value());
            if (gone > 0) {
                tell(writing, EventType.UNLINKED, here, other, "before", "");
            }
        }
    }

    private static void tell(Writing writing, EventType type, End here, End other, String side, String link) {
        writing.tell(type, Optional.empty(), Map.of(side, other.number().value(), "type", link));
        writing.tellOther(other.id(), type, Map.of(side, here.number().value(), "type", link));
    }
}
