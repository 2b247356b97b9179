package org.schalter.action.watch;

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

/** Lets the agent follow a ticket (requirements 89, 166). */
@Component
public final class WatchAction implements TicketAction<WatchAction.Form> {

    public record Form() {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("watch", Form.class, Permission.READ, Menu.TICKET.at(70));
    }

    @Override
    public Availability availability(Situation situation) {
        return Availability.onlyIf(!situation.watched());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.watch();
        return done("done", ticket.ticket().number());
    }
}
