package org.schalter.web.page;

import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.schalter.identity.Actor;
import org.schalter.ticket.Article;
import org.schalter.ticket.ArticleId;
import org.schalter.web.http.Open;
import org.schalter.web.http.Viewer;

/** What an article carries: its HTML for the sandboxed frame, the images inside, the files beside. */
@Path("/articles/{article: \\d{1,18}}")
public final class ArticleResource {

    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final Set<String> KNOWN = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "application/pdf",
            "application/zip",
            "text/plain",
            "text/csv");
    private static final String UNKNOWN = "application/octet-stream";

    private final Services services;
    private final PartTokens tokens = new PartTokens(Clock.systemUTC());
    private final MailFrame frame = new MailFrame(tokens);

    ArticleResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("body")
    public Response body(@PathParam("article") long id, @Context Viewer viewer) {
        var article = article(id, viewer.actor());
        return Response.ok(frame.document(article, viewer.agent().id()), "text/html;charset=utf-8")
                .header("Content-Security-Policy", MailFrame.POLICY)
                .build();
    }

    /** An image inside the HTML; the token stands for the session. */
    @Open
    @GET
    @Path("parts/{position: \\d{1,6}}")
    public Response part(
            @PathParam("article") long id,
            @PathParam("position") int position,
            @QueryParam("token") @DefaultValue("") String token) {
        var reader = tokens.reader(new ArticleId(id), position, token)
                .flatMap(services.agents()::find)
                .orElseThrow(NotFoundException::new)
                .actor();
        var file = file(article(id, reader), position);
        if (!IMAGES.contains(file.type().toLowerCase(Locale.ROOT))) {
            throw new NotFoundException();
        }
        return Response.ok(content(id, position, reader), file.type())
                .header("Cache-Control", "private, max-age=600")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    @GET
    @Path("attachments/{position: \\d{1,6}}")
    public Response attachment(
            @PathParam("article") long id, @PathParam("position") int position, @Context Viewer viewer) {
        var file = file(article(id, viewer.actor()), position);
        var type = file.type().toLowerCase(Locale.ROOT);
        return Response.ok(content(id, position, viewer.actor()), KNOWN.contains(type) ? type : UNKNOWN)
                .header("Content-Disposition", disposition(file.name()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    /** RFC 5987: a plain name for old readers, the true one in UTF-8. */
    static String disposition(String name) {
        var plain = name.replaceAll("[^\\w. -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
                + Urls.encoded(name).replace("*", "%2A");
    }

    private Article article(long id, Actor reader) {
        return services.tickets().article(new ArticleId(id), reader).orElseThrow(NotFoundException::new);
    }

    private static Article.Attachment file(Article article, int position) {
        return article.attachments().stream()
                .filter(file -> file.position() == position)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private InputStream content(long id, int position, Actor reader) {
        return services.tickets()
                .attachment(new ArticleId(id), position, reader)
                .orElseThrow(NotFoundException::new);
    }
}
