package org.schalter.testkit.stub;

import java.util.Map;
import java.util.Optional;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Menu;
import org.schalter.action.NewTicketAction;
import org.schalter.identity.Permission;
import org.schalter.queue.QueueId;
import org.schalter.text.RichText;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.NewTicket;
import org.schalter.ticket.NewTickets;
import org.schalter.ticket.StateType;

/** Makes a ticket with a note. */
public record Making(String id, QueueId queue) implements NewTicketAction<Words> {

    @Override
    public ActionDescriptor<Words> descriptor() {
        return ActionDescriptor.of(id, Words.class, Permission.CREATE, Menu.CREATE.at(10));
    }

    @Override
    public Map<String, ?> prefill() {
        return Map.of("text", "for a new one");
    }

    @Override
    public ActionResult execute(NewTickets tickets, Words form) {
        var created =
                tickets.create(new NewTicket(queue, form.text(), Optional.empty(), StateType.NEW, Optional.empty()));
        created.addNote(NewNote.of("first", RichText.plain(form.text())));
        return ActionResult.done("done", form.text()).show(created.ticket());
    }
}
