package org.schalter.action.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schalter.action.Prefill;
import org.schalter.form.PendingUntil;
import org.schalter.form.Upload;
import org.schalter.mail.MailAddress;
import org.schalter.queue.Template;
import org.schalter.text.RichText;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.NewMail;
import org.schalter.ticket.StateId;
import org.schalter.ticket.StateType;
import org.schalter.ticket.TicketEditor;

/** An answer to an article: both reply actions fill it in and send it the same way. */
public record ReplyForm(
        ArticleId article,
        Optional<Template> template,
        List<MailAddress> to,
        List<MailAddress> cc,
        List<MailAddress> bcc,
        String subject,
        RichText text,
        List<Upload> attachments,
        StateId state,
        Optional<PendingUntil> until) {

    static Map<String, ?> prefill(Prefill context, List<MailAddress> cc) {
        var values = new HashMap<String, Object>();
        values.put("to", context.replyTo());
        values.put("cc", cc);
        values.put("subject", context.replySubject());
        values.put("text", context.replyText());
        values.put("state", context.state(StateType.OPEN));
        return values;
    }

    void send(TicketEditor ticket) {
        var recipients = new NewMail.Recipients(to, cc, bcc);
        ticket.sendMail(new NewMail(Optional.of(article), recipients, subject, text, attachments));
        ticket.changeState(state);
        until.filter(date -> ticket.ticket().state().type().isPending())
                .ifPresent(date -> ticket.waitUntil(date.time()));
    }
}
