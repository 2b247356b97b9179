package org.schalter.action.note;

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
import org.schalter.identity.Permission;
import org.schalter.text.RichText;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.TicketEditor;

/** Adds an internal article; the customer never sees it (requirements 18, 19, 162). */
@Component
public final class NoteAction implements TicketAction<NoteAction.Form> {

    public record Form(String subject, RichText text, List<Upload> attachments) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("note", Form.class, Permission.NOTE, Menu.COMMUNICATION.at(10));
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        return Map.of("subject", context.label());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.addNote(new NewNote(form.subject(), form.text(), form.attachments()));
        return done("done", ticket.ticket().number());
    }
}
