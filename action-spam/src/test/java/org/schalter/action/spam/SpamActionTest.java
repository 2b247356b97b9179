package org.schalter.action.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.schalter.action.Outcome;
import org.schalter.form.FormInput;
import org.schalter.identity.Actor;
import org.schalter.identity.Permission;
import org.schalter.testkit.ActionContract;
import org.schalter.testkit.Desk;
import org.schalter.ticket.Ticket;

class SpamActionTest extends ActionContract<SpamAction.Form> {

    private final Ticket ticket = desk.mailed("You won", "A million.");

    SpamActionTest() {
        super(new SpamAction());
        desk.queue("Spam");
    }

    @Test
    void closesItInTheSpamQueueFreeAndOwnedByWhoClicked() {
        click(ticket);

        assertThat(row(ticket))
                .containsExactly("closed-spam Spam false " + desk.agent().id().value());
    }

    @Test
    void findsTheNearestSpamQueueUpTheTree() {
        var parent = desk.queue("Shop");
        desk.queue("Shop::Spam");
        var child = desk.queue("Shop::Orders");
        var system = Actor.system("test");
        var role = desk.setup().role("shop", system);
        desk.setup().grant(role, parent, Set.of(Permission.WRITE), system);
        desk.setup().grant(role, child, Set.of(Permission.WRITE), system);
        desk.setup().assign(role, desk.agent().id(), system);
        var order = desk.ticketIn(child, "You won", "Two millions.");

        click(order);

        assertThat(row(order)).singleElement().asString().contains("Shop::Spam");
    }

    @Test
    void remembersTheSenderOnce() {
        click(ticket);
        click(desk.mailed("You won again", "Three millions."));

        var senders = desk.database()
                .transactions()
                .read(sql -> sql.list("select address_key from spam_sender", row -> row.text(1)));
        assertThat(senders).containsExactly(Desk.CUSTOMER.key());
    }

    @Test
    void sendsNothing() {
        click(ticket);

        long mails = desk.database().transactions().read(sql -> sql.number("select count(*) from delivery"));
        assertThat(mails).isZero();
    }

    private void click(Ticket clicked) {
        assertThat(desk.actions()
                        .perform(
                                "spam",
                                clicked.number(),
                                FormInput.EMPTY,
                                desk.agent().actor()))
                .isInstanceOf(Outcome.Done.class);
    }

    private List<String> row(Ticket closed) {
        return desk.database()
                .transactions()
                .read(sql -> sql.list(
                        "select s.key_name, q.name, t.locked, t.owner_id from ticket t join queue q on q.id = t.queue_id"
                                + " join ticket_state s on s.id = t.state_id where t.id = ?",
                        found -> found.text(1) + " " + found.text(2) + " " + found.flag(3) + " " + found.number(4),
                        closed.id().value()));
    }
}
