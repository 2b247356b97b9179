package org.schalter.web.page;

import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.schalter.action.Offer;
import org.schalter.action.TicketView;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketNumber;
import org.schalter.web.http.Viewer;
import org.schalter.web.tpl.StaticTemplates;
import org.schalter.web.view.Link;

/** What only shows: beside its ticket, or as a page or a file of its own. */
@Path("/tickets/{number: \\d{6,32}}/views/{view: [a-z0-9-]+}")
@Produces("text/html")
public final class ViewResource {

    private final Services services;
    private final Frames frames;
    private final StaticTemplates templates = new StaticTemplates();

    ViewResource(Services services) {
        this.services = services;
        frames = new Frames(services);
    }

    @GET
    public Response show(
            @PathParam("number") TicketNumber number,
            @PathParam("view") String view,
            @QueryParam("article") @DefaultValue("0") long article,
            @Context Viewer viewer,
            @Context HttpHeaders request) {
        var at = Optional.of(article).filter(id -> id > 0).map(ArticleId::new);
        var shown = services.actions().show(view, number, at, viewer.actor());
        if (shown instanceof TicketView.Download file) {
            return file(file, number, view, article, request);
        }
        var title = title(view, number, viewer);
        return Response.ok(
                        shown instanceof TicketView.Table table
                                ? table(table, title, number, viewer, request)
                                : source((TicketView.Source) shown, title, number, viewer, request))
                .build();
    }

    /** A script cannot save a file, so it is sent to where the browser does. */
    private static Response file(
            TicketView.Download file, TicketNumber number, String view, long article, HttpHeaders request) {
        if (Answers.isPart(request)) {
            return Answers.go(Urls.ticket(number) + "/views/" + view + "?article=" + article, request)
                    .build();
        }
        return Response.ok(file.bytes(), file.type())
                .header("Content-Disposition", ArticleResource.disposition(file.name()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    private Object source(
            TicketView.Source source, String title, TicketNumber number, Viewer viewer, HttpHeaders request) {
        return Answers.isPart(request)
                ? templates.sourceSheet(frames.context(viewer), title, source.text())
                : templates.source(frames.frame(viewer, request, title), link(number), title, source.text());
    }

    private Object table(
            TicketView.Table table, String title, TicketNumber number, Viewer viewer, HttpHeaders request) {
        return Answers.isPart(request)
                ? templates.tableSheet(frames.context(viewer), title, table)
                : templates.tablePage(frames.frame(viewer, request, title), link(number), title, table);
    }

    private String title(String view, TicketNumber number, Viewer viewer) {
        return services.actions().offers(number, viewer.actor()).stream()
                .filter(offer -> offer.action().equals(view))
                .map(Offer::label)
                .findFirst()
                .orElse(view);
    }

    private static Link link(TicketNumber number) {
        return new Link(number.value(), Urls.ticket(number));
    }
}
