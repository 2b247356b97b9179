package org.schalter.action.priority;

import static org.schalter.action.ActionResult.done;
import static org.schalter.action.ActionResult.rejected;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Menu;
import org.schalter.action.Prefill;
import org.schalter.action.TicketAction;
import org.schalter.form.Upload;
import org.schalter.identity.Permission;
import org.schalter.text.RichText;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.PriorityId;
import org.schalter.ticket.TicketEditor;

/** Changes the priority, with the reason as a note. */
@Component
public final class PriorityAction implements TicketAction<PriorityAction.Form> {

    public record Form(PriorityId priority, String subject, RichText text, List<Upload> attachments) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("priority", Form.class, Permission.PRIORITY, Menu.TICKET.at(30))
                .locking();
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        return Map.of("priority", context.ticket().priority().id(), "subject", context.label());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        if (form.priority().equals(ticket.ticket().priority().id())) {
            return rejected("priority", "priority.same");
        }
        ticket.addNote(new NewNote(form.subject(), form.text(), form.attachments()));
        ticket.changePriority(form.priority());
        return done("done", ticket.ticket().number());
    }
}
