package org.schalter.core.ticket;

import java.util.List;
import java.util.Optional;
import org.schalter.core.message.HtmlText;
import org.schalter.form.Upload;
import org.schalter.text.RichText;
import org.schalter.ticket.Article.Channel;
import org.schalter.ticket.Article.Envelope;
import org.schalter.ticket.Article.Kind;
import org.schalter.ticket.Article.Sender;
import org.schalter.ticket.NewCall;
import org.schalter.ticket.NewNote;

/** Articles that never leave the house: notes and calls. */
final class InternalArticles {

    private InternalArticles() {}

    static NewArticle note(Recording recording, NewNote note) {
        var kind = new Kind(
                Channel.INTERNAL, Sender.AGENT, false, false, recording.actor().name());
        return article(recording, kind, note.subject(), note.text(), note.attachments());
    }

    static NewArticle call(Recording recording, NewCall call) {
        var sender = call.fromCustomer() ? Sender.CUSTOMER : Sender.AGENT;
        var kind =
                new Kind(Channel.PHONE, sender, false, false, recording.actor().name());
        return article(recording, kind, call.subject(), call.text(), call.attachments());
    }

    private static NewArticle article(
            Recording recording, Kind kind, String subject, RichText text, List<Upload> attachments) {
        return new NewArticle(
                recording.nextArticle(),
                kind,
                recording.actor().agent(),
                new Envelope(Optional.empty(), List.of(), List.of(), List.of(), subject, ""),
                List.of(),
                HtmlText.of(text.html()),
                Optional.of(text.html()),
                recording.parts(attachments),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
