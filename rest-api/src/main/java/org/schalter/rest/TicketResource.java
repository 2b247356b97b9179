package org.schalter.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.schalter.action.Outcome;
import org.schalter.action.TicketActions;
import org.schalter.action.TicketNotFoundException;
import org.schalter.identity.Permission;
import org.schalter.queue.Queue;
import org.schalter.queue.QueueId;
import org.schalter.queue.Queues;
import org.schalter.rest.Json.ArticleJson;
import org.schalter.rest.Json.DoneJson;
import org.schalter.rest.Json.HistoryJson;
import org.schalter.rest.Json.OfferJson;
import org.schalter.rest.Json.Page;
import org.schalter.rest.Json.TicketJson;
import org.schalter.ticket.TicketDetails;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;
import org.schalter.ticket.TicketQuery;
import org.schalter.ticket.TicketReader;
import org.schalter.ticket.TicketReader.ArticleRow;

/** Tickets: lists, single ones, what happened to them and what can be done. */
@Path("/tickets")
@Produces(MediaType.APPLICATION_JSON)
public final class TicketResource {

    private final TicketReader tickets;
    private final TicketActions actions;
    private final Queues queues;

    TicketResource(TicketReader tickets, TicketActions actions, Queues queues) {
        this.tickets = tickets;
        this.actions = actions;
        this.queues = queues;
    }

    /**
     * @param queue id or full name; without it all readable queues
     * @param states keys such as {@code open}; without them all states that lists show
     */
    @GET
    public Page<TicketJson> list(
            @QueryParam("queue") @DefaultValue("") String queue,
            @QueryParam("state") List<String> states,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context Caller caller) {
        var wanted = queue.isEmpty() ? Optional.<QueueId>empty() : Optional.of(queue(queue, caller));
        var query = new TicketQuery(
                wanted, Set.copyOf(states), false, TicketQuery.Sort.OLDEST_FIRST, new TicketQuery.Window(1, limit));
        var found = tickets.after(new TicketId(after), query, caller.actor());
        var items = found.stream().map(TicketJson::of).toList();
        return new Page<>(
                items, items.size() < limit ? null : items.get(items.size() - 1).id());
    }

    @GET
    @Path("{number}")
    public TicketJson one(@PathParam("number") String number, @Context Caller caller) {
        return TicketJson.of(details(number, caller).ticket());
    }

    @GET
    @Path("{number}/articles")
    public List<ArticleJson> articles(@PathParam("number") String number, @Context Caller caller) {
        var details = details(number, caller);
        return details.articles().stream()
                .map(article -> ArticleJson.of(new ArticleRow(
                        details.ticket().number(), article, Answered.byMachine(article, details.articles()))))
                .toList();
    }

    @GET
    @Path("{number}/history")
    public List<HistoryJson> history(@PathParam("number") String number, @Context Caller caller) {
        var ticket = details(number, caller).ticket().number();
        return tickets.history(ticket, caller.actor()).stream()
                .map(HistoryJson::of)
                .toList();
    }

    @GET
    @Path("{number}/actions")
    public List<OfferJson> offers(@PathParam("number") String number, @Context Caller caller) {
        var ticket = details(number, caller).ticket().number();
        return actions.offers(ticket, caller.actor()).stream()
                .map(OfferJson::of)
                .toList();
    }

    @POST
    @Path("{number}/actions/{action}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response perform(
            @PathParam("number") String number,
            @PathParam("action") String action,
            Map<String, Object> input,
            @Context Caller caller) {
        var outcome = actions.perform(action, number(number), ActionInput.of(input), caller.actor());
        if (outcome instanceof Outcome.Invalid invalid) {
            return Problem.invalid(invalid.errors()).response();
        }
        if (outcome instanceof Outcome.Done done) {
            var next = done.ticket().map(TicketNumber::value).orElse(null);
            return Response.ok(new DoneJson(done.message(), done.operation(), next))
                    .build();
        }
        return Problem.of(409, "This action goes on in another form; use it in the page.")
                .response();
    }

    private TicketDetails details(String number, Caller caller) {
        return tickets.details(number(number), caller.actor())
                .orElseThrow(() -> new TicketNotFoundException("no ticket " + number));
    }

    private static TicketNumber number(String number) {
        try {
            return new TicketNumber(number);
        } catch (IllegalArgumentException e) {
            throw new TicketNotFoundException("no ticket " + number);
        }
    }

    private QueueId queue(String wanted, Caller caller) {
        return queues.permitted(Permission.READ, caller.actor()).stream()
                .filter(queue -> queue.name().equals(wanted)
                        || String.valueOf(queue.id().value()).equals(wanted))
                .map(Queue::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no queue " + wanted));
    }
}
