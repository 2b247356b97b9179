package org.schalter.action;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.schalter.mail.MailAddress;
import org.schalter.queue.Template;
import org.schalter.text.RichText;
import org.schalter.ticket.Article;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;

/** What a form may open with; valid while {@code prefill} runs. */
@ProviderType
public interface Prefill {

    Ticket ticket();

    /** The article the form belongs to; empty for actions of the ticket's menu. */
    Optional<Article> article();

    /** The template the agent has chosen; empty when the form opens. */
    Optional<Template> template();

    /** The installation's first state of that type, as a value for a {@code StateId} field. */
    Object state(StateType type);

    /** The action's own label in the agent's language; the usual subject of its note. */
    String label();

    /** Subject of an answer: prefixes cut, {@code Re:} and the ticket's number set. */
    String replySubject();

    /** Who is answered: Reply-To, else From; for mail of ours its recipients. */
    List<MailAddress> replyTo();

    /** Everybody else who was addressed, without ourselves. */
    List<MailAddress> otherRecipients();

    /**
     * The text of an answer: salutation, an empty place, the template's text, signature and the quoted article
     * (requirement 32), with all variables replaced.
     */
    RichText replyText();
}
