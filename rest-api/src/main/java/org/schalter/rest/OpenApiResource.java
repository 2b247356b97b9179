package org.schalter.rest;

import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.schalter.action.TicketActions;

/** Serves the description of the API as it is at this moment. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private static final Set<Class<?>> RESOURCES =
            Set.of(TicketResource.class, ArticleResource.class, MailResource.class);

    private final TicketActions actions;

    OpenApiResource(TicketActions actions) {
        this.actions = actions;
    }

    @GET
    public String describe(@Context Caller caller) {
        return OpenApi.describe(RESOURCES, actions.forms(caller.actor()));
    }
}
