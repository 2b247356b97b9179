package org.schalter.web.page;

import gg.jte.Content;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.schalter.ticket.TicketDetails;
import org.schalter.ticket.TicketNumber;
import org.schalter.web.http.Redirect;
import org.schalter.web.http.Viewer;
import org.schalter.web.tpl.StaticTemplates;

/** A ticket: its page, the parts that are fetched again when it changes, and its history. */
@Path("/tickets")
@Produces("text/html")
public final class TicketResource {

    private static final String NUMBER = "{number: \\d{6,32}}";

    private final Services services;
    private final Frames frames;
    private final StaticTemplates templates = new StaticTemplates();

    TicketResource(Services services) {
        this.services = services;
        frames = new Frames(services);
    }

    /** The search line of the frame: leads to the ticket with this number. */
    @GET
    public Response jump(@QueryParam("q") @DefaultValue("") String typed) {
        var number = typed.replaceAll("\\D", "");
        if (!number.matches("\\d{6,32}")) {
            throw new NotFoundException();
        }
        return Redirect.to("/tickets/" + number).build();
    }

    @GET
    @Path(NUMBER)
    public Content page(
            @PathParam("number") TicketNumber number,
            @QueryParam("article") @DefaultValue("0") long article,
            @Context Viewer viewer,
            @Context HttpHeaders request) {
        var details = details(number, viewer);
        var ticket = details.ticket();
        var offers = services.actions().offers(number, viewer.actor());
        var title = ticket.number() + " " + ticket.title();
        var queue = java.util.Optional.of(ticket.queue().id());
        return templates.ticket(
                frames.frame(viewer, request, title, queue), TicketPages.page(details, offers, viewer, article));
    }

    @GET
    @Path(NUMBER + "/header")
    public Content header(@PathParam("number") TicketNumber number, @Context Viewer viewer) {
        return templates.ticketHeader(frames.context(viewer), TicketPages.header(details(number, viewer), viewer));
    }

    @GET
    @Path(NUMBER + "/menu")
    public Content menu(@PathParam("number") TicketNumber number, @Context Viewer viewer) {
        var ticket = details(number, viewer).ticket();
        var menu = Menus.of(ticket, services.actions().offers(number, viewer.actor()), viewer);
        return templates.ticketMenu(frames.context(viewer), menu);
    }

    @GET
    @Path(NUMBER + "/articles")
    public Content articles(
            @PathParam("number") TicketNumber number,
            @QueryParam("article") @DefaultValue("0") long article,
            @Context Viewer viewer) {
        var offers = services.actions().offers(number, viewer.actor());
        var list = Articles.list(details(number, viewer), offers, viewer, article);
        return templates.articles(frames.context(viewer), list);
    }

    @GET
    @Path(NUMBER + "/side")
    public Content side(@PathParam("number") TicketNumber number, @Context Viewer viewer) {
        return templates.ticketSide(frames.context(viewer), TicketPages.side(details(number, viewer), viewer));
    }

    @GET
    @Path(NUMBER + "/history")
    public Content history(
            @PathParam("number") TicketNumber number, @Context Viewer viewer, @Context HttpHeaders request) {
        var ticket = details(number, viewer).ticket();
        var history = TicketPages.history(ticket, services.tickets().history(number, viewer.actor()), viewer);
        return request.getHeaderString("HX-Request") != null
                ? templates.historySheet(frames.context(viewer), history)
                : templates.history(
                        frames.frame(viewer, request, ticket.number().value()), history);
    }

    private TicketDetails details(TicketNumber number, Viewer viewer) {
        return services.tickets().details(number, viewer.actor()).orElseThrow(NotFoundException::new);
    }
}
