package org.schalter.action.reply;

import static org.schalter.action.ActionResult.done;
import static org.schalter.action.ActionResult.rejected;

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
import org.schalter.ticket.Article;
import org.schalter.ticket.TicketEditor;

/** Answers everybody a mail was addressed to. Its texts are shared with replying. */
@Component
public final class ReplyAllAction implements TicketAction<ReplyForm> {

    @Override
    public ActionDescriptor<ReplyForm> descriptor() {
        return ActionDescriptor.of("reply-all", ReplyForm.class, Permission.WRITE, Menu.ARTICLE.at(80))
                .locking()
                .sharing("reply");
    }

    @Override
    public Availability availability(Situation situation) {
        return Availability.onlyIf(
                situation.article().filter(ReplyAllAction::hasSeveralRecipients).isPresent());
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        return ReplyForm.prefill(context, context.otherRecipients());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, ReplyForm form) {
        if (form.to().isEmpty()) {
            return rejected("to", "to.missing");
        }
        form.send(ticket);
        return done("done", ticket.ticket().number());
    }

    private static boolean hasSeveralRecipients(Article article) {
        var envelope = article.envelope();
        return article.kind().isMail() && envelope.to().size() + envelope.cc().size() > 1;
    }
}
