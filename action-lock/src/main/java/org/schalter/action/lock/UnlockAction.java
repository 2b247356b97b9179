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

/** Frees a ticket that the agent holds; he stays its owner (requirement 80, C2). Its texts are shared with locking. */
@Component
public final class UnlockAction implements TicketAction<UnlockAction.Form> {

    public record Form() {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("unlock", Form.class, Permission.WRITE, Menu.TICKET.at(10))
                .sharing("lock");
    }

    @Override
    public Availability availability(Situation situation) {
        var assignment = situation.ticket().assignment();
        if (!assignment.locked()) {
            return Availability.hidden();
        }
        return Availability.unless(
                assignment.lockedByAnotherThan(situation.agent()), "unlock.unavailable.other", assignment.ownerName());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.unlock();
        return done("unlock.done", ticket.ticket().number());
    }
}
