package org.schalter.action.phone;

import static org.schalter.action.ActionResult.done;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Menu;
import org.schalter.action.Prefill;
import org.schalter.action.TicketAction;
import org.schalter.form.PendingUntil;
import org.schalter.form.Upload;
import org.schalter.identity.Permission;
import org.schalter.text.RichText;
import org.schalter.ticket.NewCall;
import org.schalter.ticket.StateId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.TicketEditor;

/** Documents a call that the agent made (requirement 163). */
@Component
public final class PhoneOutAction implements TicketAction<PhoneOutAction.Form> {

    public record Form(
            String subject, RichText text, List<Upload> attachments, StateId state, Optional<PendingUntil> until) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("phone-out", Form.class, Permission.WRITE, Menu.COMMUNICATION.at(20))
                .locking()
                .sharing("phone");
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        return Map.of("subject", context.label(), "state", context.state(StateType.OPEN));
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.addCall(new NewCall(false, form.subject(), form.text(), form.attachments()));
        ticket.changeState(form.state());
        form.until()
                .filter(date -> ticket.ticket().state().type().isPending())
                .ifPresent(date -> ticket.waitUntil(date.time()));
        return done("done", ticket.ticket().number());
    }
}
