package org.schalter.action.reply;

import static org.schalter.action.ActionResult.done;
import static org.schalter.action.ActionResult.rejected;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Availability;
import org.schalter.action.Menu;
import org.schalter.action.Prefill;
import org.schalter.action.Situation;
import org.schalter.action.TicketAction;
import org.schalter.identity.Permission;
import org.schalter.ticket.Article.Channel;
import org.schalter.ticket.TicketEditor;

/** Answers a mail or a call by mail, with a template if wanted (requirements 32, 55, 190). */
@Component
public final class ReplyAction implements TicketAction<ReplyForm> {

    @Override
    public ActionDescriptor<ReplyForm> descriptor() {
        return ActionDescriptor.of("reply", ReplyForm.class, Permission.WRITE, Menu.ARTICLE.at(70))
                .locking();
    }

    @Override
    public Availability availability(Situation situation) {
        return Availability.onlyIf(situation
                .article()
                .filter(article -> article.kind().channel() != Channel.INTERNAL)
                .isPresent());
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        return ReplyForm.prefill(context, List.of());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, ReplyForm form) {
        if (form.to().isEmpty()) {
            return rejected("to", "to.missing");
        }
        form.send(ticket);
        return done("done", ticket.ticket().number());
    }
}
