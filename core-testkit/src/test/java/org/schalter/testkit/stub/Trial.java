package org.schalter.testkit.stub;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Availability;
import org.schalter.action.Menu;
import org.schalter.action.Prefill;
import org.schalter.action.Situation;
import org.schalter.action.TicketAction;
import org.schalter.identity.Permission;
import org.schalter.text.RichText;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.StateType;
import org.schalter.ticket.TicketEditor;

/** An action that is what a test makes of it. */
public record Trial<F extends Record>(
        ActionDescriptor<F> descriptor,
        Function<Situation, Availability> answer,
        BiFunction<TicketEditor, F, ActionResult> work)
        implements TicketAction<F> {

    public static Trial<Words> words(String id, BiFunction<TicketEditor, Words, ActionResult> work) {
        var descriptor = ActionDescriptor.of(id, Words.class, Permission.WRITE, Menu.TICKET.at(10));
        return new Trial<>(descriptor, situation -> Availability.available(), work);
    }

    public static Trial<Click> click(String id, Permission permission, Function<TicketEditor, ActionResult> work) {
        var descriptor = ActionDescriptor.of(id, Click.class, permission, Menu.TICKET.at(20));
        return new Trial<>(descriptor, situation -> Availability.available(), (ticket, nothing) -> work.apply(ticket));
    }

    /** Locks, refuses the word "no", and else writes a note and closes. */
    public static Trial<Words> closing(String id) {
        return words(id, (ticket, form) -> {
                    if (form.text().equals("no")) {
                        ticket.addNote(NewNote.of("lost", RichText.plain("never kept")));
                        return ActionResult.rejected("text", "label");
                    }
                    ticket.addNote(NewNote.of("closed", RichText.plain(form.text())));
                    ticket.changeState(StateType.CLOSED);
                    return ActionResult.done("done", form.text());
                })
                .locking();
    }

    /** Locks, refuses the word "no", and else writes a note. */
    public static Trial<Words> noting(String id) {
        return words(id, (ticket, form) -> {
                    ticket.addNote(NewNote.of("noted", RichText.plain(form.text())));
                    return form.text().equals("no")
                            ? ActionResult.rejected("text", "label")
                            : ActionResult.done("done", form.text());
                })
                .locking();
    }

    public Trial<F> locking() {
        return new Trial<>(descriptor.locking(), answer, work);
    }

    public Trial<F> answering(Function<Situation, Availability> other) {
        return new Trial<>(descriptor, other, work);
    }

    @Override
    public Availability availability(Situation situation) {
        return answer.apply(situation);
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        return descriptor.isOneClick()
                ? Map.of()
                : Map.of("text", "for " + context.ticket().title());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, F form) {
        return work.apply(ticket, form);
    }
}
