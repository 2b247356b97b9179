package org.schalter.action.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.schalter.action.ActionDeniedException;
import org.schalter.action.ActionResult;
import org.schalter.action.ActionUnavailableException;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.form.FormInput;
import org.schalter.identity.Actor;
import org.schalter.identity.Permission;
import org.schalter.queue.QueueId;
import org.schalter.testkit.ActionContract;
import org.schalter.text.RichText;
import org.schalter.ticket.Ticket;

class MoveActionTest extends ActionContract<MoveAction.Form> {

    private final QueueId billing = desk.queue("Billing");
    private final QueueId secret = desk.queue("Secret");
    private final Ticket ticket = desk.ticket("Printer jams", "It jams on page 2.");

    MoveActionTest() {
        super(new MoveAction());
        var system = Actor.system("test");
        var role = desk.setup().role("mover", system);
        desk.setup().grant(role, billing, Set.of(Permission.MOVE_INTO), system);
        desk.setup().assign(role, desk.agent().id(), system);
    }

    @Test
    void movesAndFreesTheTicketWhoseOwnerStays() {
        var result = desk.perform(action, ticket, form(billing, Optional.of(RichText.plain("An invoice"))));

        assertThat(result).isInstanceOf(ActionResult.Done.class);
        var moved = desk.database()
                .transactions()
                .read(sql -> sql.list(
                        "select queue_id, locked, owner_id from ticket where id = ?",
                        row -> row.number(1) + " " + row.flag(2) + " " + row.number(3),
                        ticket.id().value()));
        assertThat(moved)
                .containsExactly(billing.value() + " false " + desk.agent().id().value());
    }

    @Test
    void tellsFromWhereToWhere() {
        var both = desk.agent("otto", billing, Permission.READ);

        desk.perform(action, ticket, form(billing, Optional.empty()));

        var history = desk.reader().history(ticket.number(), both.actor());
        assertThat(history)
                .extracting(LogEntry::type)
                .endsWith(EventType.LOCKED, EventType.OWNER_CHANGED, EventType.MOVED, EventType.UNLOCKED);
        assertThat(history)
                .filteredOn(row -> row.type() == EventType.MOVED)
                .singleElement()
                .satisfies(
                        row -> assertThat(row.before() + " -> " + row.after()).isEqualTo("Service -> Billing"));
    }

    @Test
    void offersOnlyQueuesIntoWhichTheAgentMayMove() {
        var opened = desk.actions()
                .open("move", ticket.number(), Optional.empty(), desk.agent().actor());

        assertThat(opened.fields().get(0).choices())
                .extracting(choice -> choice.label())
                .containsExactly("Billing");
    }

    @Test
    void isRefusedWithoutTheRightOnTheTarget() {
        assertThatThrownBy(() -> desk.perform(action, ticket, form(secret, Optional.empty())))
                .isInstanceOf(ActionDeniedException.class);
        assertThat(desk.reread(ticket).version()).isEqualTo(ticket.version());
    }

    @Test
    void isGreyedWhileAnotherAgentHoldsTheLock() {
        var other = desk.agent("otto", desk.queue(), Permission.WRITE).actor();
        var locked = desk.ticket("Printer jams", "It jams again.");
        desk.actions()
                .open("move", locked.number(), Optional.empty(), desk.agent().actor());

        assertThat(desk.actions().offers(locked.number(), other))
                .filteredOn(offer -> offer.action().equals("move"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.disabledReason()).contains("Locked by anna"));
        assertThatThrownBy(() -> desk.actions().perform("move", locked.number(), FormInput.EMPTY, other))
                .isInstanceOf(ActionUnavailableException.class)
                .hasMessage("Locked by anna");
    }

    private static MoveAction.Form form(QueueId queue, Optional<RichText> text) {
        return new MoveAction.Form(queue, Optional.of("Queue"), text, List.of());
    }
}
