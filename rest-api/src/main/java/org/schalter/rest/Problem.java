package org.schalter.rest;

import java.util.List;
import javax.ws.rs.core.Response;
import org.schalter.form.FieldError;

/** An error as RFC 9457 describes it; errors name the fields of a form that must be corrected. */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final int UNPROCESSABLE = 422;

    static Problem of(int status, String detail) {
        var known = Response.Status.fromStatusCode(status);
        return new Problem("about:blank", known == null ? "Error" : known.getReasonPhrase(), status, detail, List.of());
    }

    static Problem invalid(List<FieldError> errors) {
        return new Problem(
                "about:blank", "Unprocessable Content", UNPROCESSABLE, "Some fields must be corrected.", errors);
    }

    Response response() {
        var builder = Response.status(status).type(MEDIA_TYPE).entity(this);
        return status == Response.Status.UNAUTHORIZED.getStatusCode()
                ? builder.header("WWW-Authenticate", "Bearer").build()
                : builder.build();
    }
}
