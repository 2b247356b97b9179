package org.schalter.web.page;

import javax.ws.rs.CookieParam;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.sse.Sse;
import javax.ws.rs.sse.SseEventSink;
import org.schalter.web.http.SessionCookie;
import org.schalter.web.http.Viewer;

/** The stream of names of what changed. */
@Path("/live")
public final class LiveResource {

    private final Services services;

    LiveResource(Services services) {
        this.services = services;
    }

    @GET
    @Produces("text/event-stream")
    public void open(
            @Context Viewer viewer,
            @CookieParam(SessionCookie.NAME) @DefaultValue("") String secret,
            @Context SseEventSink sink,
            @Context Sse sse) {
        services.live().open(viewer.actor(), secret, sink, sse);
    }
}
