package org.schalter.action.close;

import static org.schalter.action.ActionResult.done;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Availability;
import org.schalter.action.Menu;
import org.schalter.action.Prefill;
import org.schalter.action.Situation;
import org.schalter.action.TicketAction;
import org.schalter.form.Upload;
import org.schalter.identity.Permission;
import org.schalter.text.RichText;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.StateId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.TicketEditor;

/** Closes a ticket, with the reason as a note (requirement 167). */
@Component
public final class CloseAction implements TicketAction<CloseAction.Form> {

    public record Form(StateId state, String subject, RichText text, List<Upload> attachments) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("close", Form.class, Permission.WRITE, Menu.TICKET.at(80))
                .locking()
                .followedBy(StateType.CLOSED);
    }

    @Override
    public Availability availability(Situation situation) {
        return Availability.unless(situation.ticket().state().type().isFinal(), "unavailable.closed");
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        return Map.of("state", context.state(StateType.CLOSED), "subject", context.label());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.addNote(new NewNote(form.subject(), form.text(), form.attachments()));
        ticket.changeState(form.state());
        return done("done", ticket.ticket().number());
    }
}
