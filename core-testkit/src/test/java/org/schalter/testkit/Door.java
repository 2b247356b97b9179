package org.schalter.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.schalter.action.ActionResult;
import org.schalter.action.Offer;
import org.schalter.action.OpenForm;
import org.schalter.action.Outcome;
import org.schalter.action.TicketAction;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.form.FormInput;
import org.schalter.testkit.stub.Trial;
import org.schalter.testkit.stub.Words;
import org.schalter.text.RichText;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketEditor;
import org.schalter.ticket.TicketNumber;

/** Actions on trial and the agent's steps through the door, for tests. */
final class Door {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private Door() {}

    static Trial<Words> merging(String name) {
        return Trial.words(name, (editor, form) -> {
            var target = editor.open(new TicketNumber(form.text())).orElseThrow();
            var there = target.ticket();
            if (there.state().type() == StateType.MERGED || there.equals(editor.ticket())) {
                return ActionResult.rejected("text", "label");
            }
            editor.moveArticlesTo(target);
            editor.redirectTo(target);
            editor.changeState(StateType.MERGED);
            return ActionResult.done("done", form.text());
        });
    }

    static ActionResult note(TicketEditor editor, Words form) {
        editor.addNote(NewNote.of("note", RichText.plain(form.text())));
        return ActionResult.done("done", form.text());
    }

    static ActionResult watch(TicketEditor editor) {
        editor.watch();
        return ActionResult.done("done", "");
    }

    static ActionResult lock(TicketEditor editor) {
        editor.lock();
        return ActionResult.done("done", "");
    }

    static <A extends TicketAction<?>> A deployed(Desk desk, A action) {
        desk.deploy(action);
        return action;
    }

    static Outcome click(Desk desk, TicketAction<?> action, Ticket ticket) {
        return desk.actions()
                .perform(
                        id(action),
                        ticket.number(),
                        FormInput.EMPTY,
                        desk.agent().actor());
    }

    static OpenForm open(Desk desk, TicketAction<?> action, Ticket ticket) {
        return desk.actions()
                .open(
                        id(action),
                        ticket.number(),
                        Optional.empty(),
                        desk.agent().actor());
    }

    static Optional<Offer> offer(Desk desk, Ticket ticket, TicketAction<?> action) {
        return desk.actions().offers(ticket.number(), desk.agent().actor()).stream()
                .filter(offer -> offer.action().equals(id(action)))
                .findFirst();
    }

    static List<EventType> types(Desk desk, Ticket ticket) {
        return desk.history(ticket).stream().map(LogEntry::type).toList();
    }

    static LogEntry last(Desk desk, Ticket ticket) {
        var history = desk.history(ticket);
        return history.get(history.size() - 1);
    }

    static FormInput text(String value) {
        return new FormInput(Map.of("text", List.of(value)));
    }

    static String id(TicketAction<?> action) {
        return action.descriptor().id();
    }

    static String name() {
        return "trial" + NAMES.incrementAndGet();
    }
}
