package org.schalter.action.pending;

import static org.schalter.action.ActionResult.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.schalter.ticket.NewNote;
import org.schalter.ticket.StateId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.TicketEditor;

/** Lets a ticket wait for a point in time, with the reason as a note. */
@Component
public final class PendingAction implements TicketAction<PendingAction.Form> {

    private static final Duration USUAL = Duration.ofDays(1);

    public record Form(StateId state, PendingUntil until, String subject, RichText text, List<Upload> attachments) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("pending", Form.class, Permission.WRITE, Menu.TICKET.at(60))
                .locking()
                .followedBy(StateType.PENDING_REMINDER, StateType.PENDING_AUTO);
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        return Map.of(
                "state", context.state(StateType.PENDING_REMINDER),
                "until", new PendingUntil(Instant.now().plus(USUAL)),
                "subject", context.label());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.addNote(new NewNote(form.subject(), form.text(), form.attachments()));
        ticket.changeState(form.state());
        ticket.waitUntil(form.until().time());
        return done("done", ticket.ticket().number());
    }
}
