package org.schalter.action.spam;

import static org.schalter.action.ActionResult.done;

import org.osgi.service.component.annotations.Component;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Availability;
import org.schalter.action.Menu;
import org.schalter.action.Situation;
import org.schalter.action.TicketAction;
import org.schalter.identity.Permission;
import org.schalter.ticket.TicketEditor;

/** Closes a ticket as spam with one click; nothing is sent. */
@Component
public final class SpamAction implements TicketAction<SpamAction.Form> {

    public record Form() {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("spam", Form.class, Permission.WRITE, Menu.TICKET.at(90))
                .locking();
    }

    @Override
    public Availability availability(Situation situation) {
        boolean already = situation.ticket().state().key().equals("closed-spam");
        return Availability.unless(already, "unavailable.already");
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.discardAsSpam();
        return done("done", ticket.ticket().number());
    }
}
