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
import org.schalter.ticket.Article;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketEditor;

/** Takes the highlight from an article. Its texts are shared with marking. */
@Component
public final class UnmarkAction implements TicketAction<UnmarkAction.Form> {

    public record Form(ArticleId article) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("unmark", Form.class, Permission.NOTE, Menu.ARTICLE.at(10))
                .sharing("mark");
    }

    @Override
    public Availability availability(Situation situation) {
        return Availability.onlyIf(situation.article().filter(Article::marked).isPresent());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        ticket.unmark(form.article());
        return done("unmark.done", ticket.ticket().number());
    }
}
