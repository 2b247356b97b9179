package org.schalter.core.ticket;

import java.util.List;
import org.schalter.core.store.Sql;
import org.schalter.mail.MailAddress;

/** Who takes part in a ticket: a follow-up counts only if it comes from one of them. */
final class Participants {

    private Participants() {}

    static void add(Sql sql, long ticket, List<MailAddress> addresses) {
        addresses.forEach(address -> add(sql, ticket, address));
    }

    static void add(Sql sql, long ticket, MailAddress address) {
        var key = Columns.cut(address.key(), Columns.NAME);
        if (key.isEmpty() || has(sql, ticket, key)) {
            return;
        }
        sql.change("insert into participant (ticket_id, address_key) values (?, ?)", ticket, key);
    }

    /** All participants of one ticket take part in the other one too. */
    static void join(Sql sql, long from, long into) {
        sql.change(
                "insert into participant (ticket_id, address_key) select ?, p.address_key from participant p"
                        + " where p.ticket_id = ? and not exists (select 1 from participant q where q.ticket_id = ?"
                        + " and q.address_key = p.address_key)",
                into,
                from,
                into);
    }

    private static boolean has(Sql sql, long ticket, String key) {
        return sql.exists("select 1 from participant where ticket_id = ? and address_key = ?", ticket, key);
    }
}
