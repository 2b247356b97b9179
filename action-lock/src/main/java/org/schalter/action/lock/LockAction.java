package org.schalter.action.lock;

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

/** Locks a free ticket to the agent, who becomes its owner (requirements 80, 157). */
@Component
public final class LockAction implements TicketAction<LockAction.Form> {

    public record Form() {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("lock", Form.class, Permission.WRITE, Menu.TICKET.at(10));
    }

    @Override
    public Availability availability(Situation situation) {
        var ticket = situation.ticket();
        if (ticket.assignment().locked()) {
            return Availability.hidden();
        }
        return Availability.unless(ticket.state().type().isFinal(), "unavailable.closed");
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.lock();
        return done("done", ticket.ticket().number());
    }
}
