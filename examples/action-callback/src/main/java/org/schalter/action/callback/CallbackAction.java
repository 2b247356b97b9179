package org.schalter.action.callback;

import static org.schalter.action.ActionResult.done;

import org.osgi.service.component.annotations.Component;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Menu;
import org.schalter.action.TicketAction;
import org.schalter.identity.Permission;
import org.schalter.text.RichText;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.TicketEditor;

/** Notes that the customer wants to be called back. */
@Component
public final class CallbackAction implements TicketAction<CallbackAction.Form> {

    public record Form(String phone) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("callback", Form.class, Permission.NOTE, Menu.COMMUNICATION.at(90));
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.addNote(NewNote.of("Call back", RichText.plain(form.phone())));
        return done("done", form.phone());
    }
}
