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

/** Documents a call of the customer's; whoever holds the ticket keeps it. Its texts are shared with outgoing calls. */
@Component
public final class PhoneInAction implements TicketAction<PhoneInAction.Form> {

    public record Form(
            String subject,
            RichText text,
            List<Upload> attachments,
            Optional<StateId> state,
            Optional<PendingUntil> until) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("phone-in", Form.class, Permission.WRITE, Menu.COMMUNICATION.at(30))
                .sharing("phone");
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        var opened = context.ticket().state().type() == StateType.NEW
                ? Optional.empty()
                : Optional.of(context.state(StateType.OPEN));
        return Map.of("subject", context.label(), "state", opened);
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.addCall(new NewCall(true, form.subject(), form.text(), form.attachments()));
        form.state().ifPresent(state -> change(ticket, state, form.until()));
        return done("done", ticket.ticket().number());
    }

    private static void change(TicketEditor ticket, StateId state, Optional<PendingUntil> until) {
        ticket.changeState(state);
        until.filter(date -> ticket.ticket().state().type().isPending())
                .ifPresent(date -> ticket.waitUntil(date.time()));
    }
}
