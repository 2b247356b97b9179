package org.schalter.web.http;

import javax.ws.rs.core.Response;

/**
 * Leads a browser on with 303. The path goes out as it is: made absolute by the server it would name the host the server
 * thinks it has, and the browser would leave its session behind.
 */
public final class Redirect {

    private Redirect() {}

    /** @param path on this site, with a slash at its beginning */
    public static Response.ResponseBuilder to(String path) {
        return Response.status(Response.Status.SEE_OTHER).header("Location", path);
    }
}
