package org.schalter.web.page;

import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.schalter.action.Offer;
import org.schalter.action.Outcome;
import org.schalter.form.FormInput;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketNumber;
import org.schalter.web.http.Viewer;

/** The buttons of a ticket: opens a form, or does at once what needs none. */
@Path("/tickets/{number: \\d{6,32}}/actions/{action: [a-z0-9-]+}/openings")
@Produces("text/html")
public final class ActionResource {

    private final Services services;
    private final Answers answers;

    ActionResource(Services services) {
        this.services = services;
        answers = new Answers(services);
    }

    @POST
    public Response open(
            @PathParam("number") TicketNumber number,
            @PathParam("action") String action,
            @QueryParam("article") @DefaultValue("0") long article,
            @Context Viewer viewer,
            @Context HttpHeaders request) {
        var at = Optional.of(article).filter(id -> id > 0).map(ArticleId::new);
        boolean oneClick = services.actions().offers(number, viewer.actor()).stream()
                .anyMatch(offer -> offer.action().equals(action) && offer.kind() == Offer.Kind.ONE_CLICK);
        return oneClick
                ? perform(action, number, at, viewer, request)
                : answers.opened(services.actions().open(action, number, at, viewer.actor()), viewer, request);
    }

    private Response perform(
            String action, TicketNumber number, Optional<ArticleId> article, Viewer viewer, HttpHeaders request) {
        var input = article.map(id -> FormInput.EMPTY.with("article", String.valueOf(id.value())))
                .orElse(FormInput.EMPTY);
        var outcome = services.actions().perform(action, number, input, viewer.actor());
        if (outcome instanceof Outcome.Done done) {
            return answers.done(done, Urls.ticket(number), viewer, request);
        }
        return outcome instanceof Outcome.GoOn next
                ? Answers.go(Urls.opening(next.opening().value()), request).build()
                : answers.refused((Outcome.Invalid) outcome, number, viewer, request);
    }
}
