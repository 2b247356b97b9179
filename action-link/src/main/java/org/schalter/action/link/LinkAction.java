package org.schalter.action.link;

import static org.schalter.action.ActionResult.done;
import static org.schalter.action.ActionResult.rejected;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Menu;
import org.schalter.action.Prefill;
import org.schalter.action.TicketAction;
import org.schalter.identity.Permission;
import org.schalter.ticket.LinkType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketEditor;
import org.schalter.ticket.TicketNumber;

/** Links a ticket to another one that the agent may read; both tell of it. */
@Component
public final class LinkAction implements TicketAction<LinkAction.Form> {

    public record Form(TicketNumber other, Relation relation) {}

    /** What the other ticket is to this one. */
    public enum Relation {
        RELATED,
        PARENT,
        CHILD,
        NONE
    }

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("link", Form.class, Permission.WRITE, Menu.MISCELLANEOUS.at(30));
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        return Map.of("relation", Relation.RELATED);
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        if (form.other().equals(ticket.ticket().number())) {
            return rejected("other", "other.same");
        }
        return ticket.look(form.other())
                .map(other -> link(ticket, other, form.relation()))
                .orElseGet(() -> rejected("other", "other.unknown", form.other()));
    }

    private static ActionResult link(TicketEditor ticket, Ticket other, Relation relation) {
        switch (relation) {
            case RELATED -> ticket.linkTo(other, LinkType.NORMAL);
            case PARENT -> ticket.linkFrom(other, LinkType.PARENT_CHILD);
            case CHILD -> ticket.linkTo(other, LinkType.PARENT_CHILD);
            case NONE -> ticket.unlink(other);
        }
        var message = relation == Relation.NONE ? "removed" : "done";
        return done(message, ticket.ticket().number(), other.number());
    }
}
