package org.schalter.action.mark;

import static org.schalter.action.ActionResult.done;

import org.osgi.service.component.annotations.Component;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Availability;
import org.schalter.action.Menu;
import org.schalter.action.Situation;
import org.schalter.action.TicketAction;
import org.schalter.identity.Permission;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketEditor;

/** Highlights an article for all agents. */
@Component
public final class MarkAction implements TicketAction<MarkAction.Form> {

    public record Form(ArticleId article) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("mark", Form.class, Permission.NOTE, Menu.ARTICLE.at(10));
    }

    @Override
    public Availability availability(Situation situation) {
        return Availability.onlyIf(
                situation.article().filter(article -> !article.marked()).isPresent());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.mark(form.article());
        return done("done", ticket.ticket().number());
    }
}
