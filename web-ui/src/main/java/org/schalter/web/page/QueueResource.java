package org.schalter.web.page;

import gg.jte.Content;
import java.util.Arrays;
import java.util.Optional;
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
import org.schalter.queue.QueueId;
import org.schalter.ticket.TicketQuery.Sort;
import org.schalter.web.http.Redirect;
import org.schalter.web.http.Viewer;
import org.schalter.web.tpl.StaticTemplates;

/** The lists of tickets and the tree of queues. */
@Path("/")
@Produces("text/html")
public final class QueueResource {

    private static final int LAST_PAGE = 80;

    private final Services services;
    private final Frames frames;
    private final QueueLists lists;

    QueueResource(Services services) {
        this.services = services;
        frames = new Frames(services);
        lists = new QueueLists(services);
    }

    @GET
    public Response home() {
        return Redirect.to(Urls.HOME).build();
    }

    @GET
    @Path("queues/tree")
    public Content tree(@QueryParam("current") @DefaultValue("") String current, @Context Viewer viewer) {
        var queue =
                Optional.of(current).filter(id -> id.matches("\\d{1,18}")).map(id -> new QueueId(Long.parseLong(id)));
        return new StaticTemplates().queueTree(frames.tree(viewer, queue));
    }

    @GET
    @Path("queues/{queue: my|\\d+}")
    public Content list(
            @PathParam("queue") String queue,
            @QueryParam("tab") @DefaultValue("available") String tab,
            @QueryParam("sort") @DefaultValue("oldest_first") String sort,
            @QueryParam("page") @DefaultValue("1") int page,
            @Context Viewer viewer,
            @Context HttpHeaders request) {
        var id = queue.equals("my") ? Optional.<QueueId>empty() : Optional.of(readable(queue, viewer));
        var number = Math.max(1, Math.min(page, LAST_PAGE));
        var list = lists.list(new QueueLists.Wish(id, tab.equals("all"), order(sort), number), viewer);
        return request.getHeaderString("HX-Request") != null
                ? new StaticTemplates().queueList(frames.context(viewer), list)
                : new StaticTemplates().queue(frames.frame(viewer, request, list.name(), id), list);
    }

    private QueueId readable(String queue, Viewer viewer) {
        if (queue.length() > 18) {
            throw new NotFoundException();
        }
        var id = new QueueId(Long.parseLong(queue));
        return services.queues()
                .find(id, viewer.actor())
                .orElseThrow(NotFoundException::new)
                .id();
    }

    private static Sort order(String name) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Sort.OLDEST_FIRST);
    }
}
