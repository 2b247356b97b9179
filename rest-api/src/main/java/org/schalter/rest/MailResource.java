package org.schalter.rest;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.schalter.mail.IngestState;
import org.schalter.mail.MailIntake;
import org.schalter.rest.Json.IngestJson;

/** What became of mails on their way in; for the support role. */
@Path("/mail")
@Produces(MediaType.APPLICATION_JSON)
public final class MailResource {

    private static final int MOST = 200;

    private final MailIntake intake;

    MailResource(MailIntake intake) {
        this.intake = intake;
    }

    /** Newest first. */
    @GET
    @Path("ingest")
    public List<IngestJson> ingest(
            @QueryParam("state") @DefaultValue("quarantined") String state, @Context Caller caller) {
        return intake.list(IngestState.valueOf(state.toUpperCase(Locale.ROOT)), MOST, caller.actor()).stream()
                .map(IngestJson::of)
                .toList();
    }
}
