package org.schalter.action.move;

import static org.schalter.action.ActionResult.done;
import static org.schalter.action.ActionResult.rejected;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Menu;
import org.schalter.action.Prefill;
import org.schalter.action.TicketAction;
import org.schalter.form.Upload;
import org.schalter.identity.Permission;
import org.schalter.queue.QueueId;
import org.schalter.text.RichText;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.TicketEditor;

/** Moves a ticket to another queue and frees it, so that the other area finds it among the available ones. */
@Component
public final class MoveAction implements TicketAction<MoveAction.Form> {

    public record Form(QueueId queue, Optional<String> subject, Optional<RichText> text, List<Upload> attachments) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("move", Form.class, Permission.WRITE, Menu.TICKET.at(110))
                .locking();
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        return Map.of("subject", context.label());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        if (form.text().isEmpty() && !form.attachments().isEmpty()) {
            return rejected("text", "text.missing");
        }
        form.text().ifPresent(text -> ticket.addNote(new NewNote(form.subject().orElse(""), text, form.attachments())));
        ticket.moveTo(form.queue());
        ticket.unlock();
        return done("done", ticket.ticket().number(), ticket.ticket().queue().name());
    }
}
