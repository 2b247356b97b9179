package org.schalter.core.action;

import java.util.Optional;
import org.schalter.identity.Actor;
import org.schalter.queue.Template;
import org.schalter.text.RichText;
import org.schalter.ticket.Article;
import org.schalter.ticket.Ticket;

/** The texts that stand in a form before anybody typed. */
public interface PrefillTexts {

    /** Salutation, an empty place, the template's text, signature and the quoted article, with all variables replaced. */
    RichText reply(Ticket ticket, Optional<Article> article, Optional<Template> template, Actor actor);
}
