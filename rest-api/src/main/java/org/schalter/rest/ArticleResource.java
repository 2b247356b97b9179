package org.schalter.rest;

import java.io.InputStream;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.schalter.rest.Json.ArticleJson;
import org.schalter.rest.Json.Page;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketReader;
import org.schalter.ticket.TicketReader.ArticleRow;

/** Articles across tickets: by Message-ID, or all in order for whoever copies them. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
public final class ArticleResource {

    private static final int MOST = 200;

    private final TicketReader tickets;

    ArticleResource(TicketReader tickets) {
        this.tickets = tickets;
    }

    @GET
    public Page<ArticleJson> list(
            @QueryParam("messageId") @DefaultValue("") String messageId,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context Caller caller) {
        if (!messageId.isEmpty()) {
            return new Page<>(json(tickets.articlesByMessageId(messageId, caller.actor())), null);
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is 1 to " + MOST);
        }
        var items = json(tickets.articlesAfter(new ArticleId(after), limit, caller.actor()));
        return new Page<>(
                items, items.size() < limit ? null : items.get(items.size() - 1).id());
    }

    @GET
    @Path("{id}/attachments/{position}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response attachment(@PathParam("id") long id, @PathParam("position") int position, @Context Caller caller) {
        return download(tickets.attachment(new ArticleId(id), position, caller.actor())
                .orElseThrow(() -> new NotFoundException("no such attachment")));
    }

    @GET
    @Path("{id}/source")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response source(@PathParam("id") long id, @Context Caller caller) {
        return download(tickets.source(new ArticleId(id), caller.actor())
                .orElseThrow(() -> new NotFoundException("this article has no source")));
    }

    private static Response download(InputStream bytes) {
        return Response.ok(bytes)
                .header("Content-Disposition", "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static List<ArticleJson> json(List<ArticleRow> rows) {
        return rows.stream().map(ArticleJson::of).toList();
    }
}
