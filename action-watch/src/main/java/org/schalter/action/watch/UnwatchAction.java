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

/** Ends following a ticket (requirement 93). Its texts are shared with watching. */
@Component
public final class UnwatchAction implements TicketAction<UnwatchAction.Form> {

    public record Form() {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("unwatch", Form.class, Permission.READ, Menu.TICKET.at(70))
                .sharing("watch");
    }

    @Override
    public Availability availability(Situation situation) {
        return Availability.onlyIf(situation.watched());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.unwatch();
        return done("unwatch.done", ticket.ticket().number());
    }
}
