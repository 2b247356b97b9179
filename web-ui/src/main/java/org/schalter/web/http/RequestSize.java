package org.schalter.web.http;

import java.util.function.LongSupplier;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.ext.Provider;
import org.schalter.form.UploadTooLargeException;

/** Refuses what could not be kept anyway, by what the request says of its size, before any of it is read. */
@Provider
@Priority(Priorities.USER)
public final class RequestSize implements ContainerRequestFilter {

    private static final long FORM_AROUND_FILE = 1_000_000;

    private final LongSupplier largestFile;

    public RequestSize(LongSupplier largestFile) {
        this.largestFile = largestFile;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        long largest = largestFile.getAsLong();
        if (announced(request) > largest + FORM_AROUND_FILE) {
            RequestBody.leaveUnread();
            throw new UploadTooLargeException(largest);
        }
    }

    /** A body of more than two gigabytes has a length that JAX-RS cannot tell. */
    private static long announced(ContainerRequestContext request) {
        var length = request.getHeaderString("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
