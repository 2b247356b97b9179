package org.schalter.web.page;

import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.schalter.web.http.Viewer;

/** Opens the forms that make new tickets. */
@Path("/create/{action: [a-z0-9-]+}/openings")
@Produces("text/html")
public final class CreateResource {

    private final Services services;
    private final Answers answers;

    CreateResource(Services services) {
        this.services = services;
        answers = new Answers(services);
    }

    @POST
    public Response open(@PathParam("action") String action, @Context Viewer viewer, @Context HttpHeaders request) {
        return answers.opened(services.actions().openNew(action, viewer.actor()), viewer, request);
    }
}
