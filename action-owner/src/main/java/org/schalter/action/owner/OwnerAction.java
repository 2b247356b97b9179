package org.schalter.action.owner;

import static org.schalter.action.ActionResult.done;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Menu;
import org.schalter.action.Prefill;
import org.schalter.action.TicketAction;
import org.schalter.form.Upload;
import org.schalter.identity.AgentId;
import org.schalter.identity.Permission;
import org.schalter.text.RichText;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.TicketEditor;

/** Makes another agent the owner and locks the ticket to him, whoever held it (requirements 87, 93). */
@Component
public final class OwnerAction implements TicketAction<OwnerAction.Form> {

    public record Form(AgentId newOwner, String subject, RichText text, List<Upload> attachments) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("owner", Form.class, Permission.OWNER, Menu.PEOPLE.at(10));
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        return Map.of("newOwner", context.ticket().assignment().owner(), "subject", context.label());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.addNote(new NewNote(form.subject(), form.text(), form.attachments()));
        ticket.assignTo(form.newOwner());
        return done(
                "done", ticket.ticket().number(), ticket.ticket().assignment().ownerName());
    }
}
