package org.schalter.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.schalter.action.ActionDeniedException;
import org.schalter.action.ActionFailedException;
import org.schalter.action.ActionGoneException;
import org.schalter.action.ActionUnavailableException;
import org.schalter.action.StaleTicketException;
import org.schalter.action.TicketNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edge at which failures become answers; an unexpected one is logged here and tells the caller nothing of its inside. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final int INTERNAL = 500;

    private static final Map<Class<? extends RuntimeException>, Integer> STATUS = statuses();

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException known) {
            return Problem.of(known.getResponse().getStatus(), String.valueOf(known.getMessage()))
                    .response();
        }
        var status = STATUS.get(failure.getClass());
        if (status != null) {
            return Problem.of(status, String.valueOf(failure.getMessage())).response();
        }
        LOG.warn("a request failed", failure);
        return Problem.of(INTERNAL, "Something went wrong here; it is in the log.")
                .response();
    }

    private static Map<Class<? extends RuntimeException>, Integer> statuses() {
        var statuses = new LinkedHashMap<Class<? extends RuntimeException>, Integer>();
        statuses.put(TicketNotFoundException.class, 404);
        statuses.put(ActionDeniedException.class, 403);
        statuses.put(ActionUnavailableException.class, 409);
        statuses.put(StaleTicketException.class, 409);
        statuses.put(ActionGoneException.class, 410);
        statuses.put(ActionFailedException.class, 503);
        statuses.put(IllegalArgumentException.class, 400);
        return statuses;
    }
}
