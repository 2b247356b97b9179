package org.schalter.action.merge;

import static org.schalter.action.ActionResult.done;
import static org.schalter.action.ActionResult.rejected;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Menu;
import org.schalter.action.TicketAction;
import org.schalter.identity.Permission;
import org.schalter.text.RichText;
import org.schalter.text.Text;
import org.schalter.text.TextCatalog;
import org.schalter.ticket.LinkType;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketEditor;
import org.schalter.ticket.TicketNumber;

/** Moves everything of a ticket to another one, to which its mail goes from then on (requirements 95-98). */
@Component
public final class MergeAction implements TicketAction<MergeAction.Form> {

    private static final TextCatalog TEXTS = TextCatalog.beside(MergeAction.class);

    public record Form(TicketNumber target, Optional<RichText> text) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("merge", Form.class, Permission.WRITE, Menu.MISCELLANEOUS.at(40))
                .locking();
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        if (form.target().equals(ticket.ticket().number())) {
            return rejected("target", "target.same");
        }
        return ticket.open(form.target())
                .map(target -> merge(ticket, target, form.text()))
                .orElseGet(() -> rejected("target", "target.unknown", form.target()));
    }

    private static ActionResult merge(TicketEditor ticket, TicketEditor target, Optional<RichText> text) {
        if (target.ticket().state().type() == StateType.MERGED) {
            return rejected("target", "target.merged", target.ticket().number());
        }
        ticket.moveArticlesTo(target);
        addNote(ticket, "auto.source", target.ticket());
        addNote(target, "auto.target", ticket.ticket());
        text.ifPresent(words -> target.addNote(NewNote.of(say(target, "label"), words)));
        ticket.linkTo(target, LinkType.MERGED_INTO);
        ticket.redirectTo(target);
        ticket.changeState(StateType.MERGED);
        return done("done", ticket.ticket().number(), target.ticket().number()).show(target.ticket());
    }

    private static void addNote(TicketEditor ticket, String words, Ticket other) {
        var text = say(ticket, words, other.number());
        ticket.addNote(NewNote.of(text, RichText.plain(text)));
    }

    private static String say(TicketEditor ticket, String key, Object... arguments) {
        return TEXTS.get(Text.of(key, arguments), ticket.actor().locale());
    }
}
