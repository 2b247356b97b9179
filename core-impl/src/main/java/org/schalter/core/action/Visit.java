package org.schalter.core.action;

import java.util.List;
import java.util.Optional;
import org.schalter.action.Situation;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.ticket.Article;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketDetails;

/** A ticket as one actor finds it now. */
record Visit(TicketDetails details, Actor actor) {

    /** Stands for actors who are no agents. */
    static final AgentId NOBODY = new AgentId(0);

    Ticket ticket() {
        return details.ticket();
    }

    AgentId agent() {
        return actor.agent().orElse(NOBODY);
    }

    Situation situation(Optional<Article> article) {
        return new Situation(ticket(), agent(), details.watched(), article);
    }

    Optional<Article> article(ArticleId id) {
        return details.articles().stream()
                .filter(article -> article.id().equals(id))
                .findFirst();
    }

    /** Where an action stands on this page: at each article, or once in the menu. */
    List<Situation> places(ActionEntry entry) {
        return entry.standsAtArticles()
                ? details.articles().stream()
                        .map(article -> situation(Optional.of(article)))
                        .toList()
                : List.of(situation(Optional.empty()));
    }
}
