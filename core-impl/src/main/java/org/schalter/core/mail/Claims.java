package org.schalter.core.mail;

import java.util.HashSet;
import java.util.Optional;
import org.schalter.core.message.TicketClaim;
import org.schalter.core.message.TicketClaim.AfterClose;
import org.schalter.core.message.TicketClaim.Relation;
import org.schalter.core.store.Sql;
import org.schalter.ticket.StateType;

/** What a sender is to a ticket. A merged ticket stands for its target, but its own participants count. */
final class Claims {

    private final Sql sql;
    private final String sender;

    /** @param sender the key of the From address; empty if there is none */
    Claims(Sql sql, String sender) {
        this.sql = sql;
        this.sender = sender;
    }

    Optional<TicketClaim> on(long ticket) {
        return target(ticket)
                .map(target -> new TicketClaim(target.id(), relation(ticket), target.afterClose(), target.strict()));
    }

    Optional<TicketClaim> onNumber(String number) {
        return sql.first("select id from ticket where number = ?", row -> row.number(1), number)
                .flatMap(this::on);
    }

    private Relation relation(long ticket) {
        boolean takesPart = !sender.isEmpty()
                && sql.exists(
                        "select 1 from participant where ticket_id = ? and address_key = ?",
                        ticket,
                        Texts.cut(sender, 400));
        return takesPart ? Relation.PARTICIPANT : Relation.STRANGER;
    }

    private Optional<Target> target(long ticket) {
        var seen = new HashSet<Long>();
        var found = find(ticket);
        while (found.flatMap(Target::mergedInto).isPresent()
                && seen.add(found.get().id())) {
            found = find(found.get().mergedInto().get());
        }
        return found;
    }

    private Optional<Target> find(long ticket) {
        return sql.first(
                "select t.id, t.merged_into, s.state_type, q.follow_up, q.strict_follow_up from ticket t"
                        + " join ticket_state s on s.id = t.state_id join queue q on q.id = t.queue_id where t.id = ?",
                row -> new Target(
                        row.number(1), row.optionalNumber(2), StateType.valueOf(row.text(3)), row.text(4), row.flag(5)),
                ticket);
    }

    private record Target(long id, Optional<Long> mergedInto, StateType state, String followUp, boolean strict) {

        AfterClose afterClose() {
            if (!state.isFinal()) {
                return AfterClose.STILL_OPEN;
            }
            return switch (followUp) {
                case "NEW_TICKET" -> AfterClose.NEW_TICKET;
                case "REJECT" -> AfterClose.REJECT;
                default -> AfterClose.REOPEN;
            };
        }
    }
}
