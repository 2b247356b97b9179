package org.schalter.rest;

import java.util.Optional;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.schalter.identity.Logins;

/** Lets nobody in without a valid API token; cookies count for nothing here, so no page can be tricked into a call. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public final class BearerCheck implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Logins logins;

    BearerCheck(Logins logins) {
        this.logins = logins;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        token(request)
                .flatMap(logins::byToken)
                .ifPresentOrElse(
                        agent -> JAXRSUtils.getCurrentMessage().getExchange().put(Caller.class, new Caller(agent)),
                        () -> request.abortWith(Problem.of(401, "A valid API token is needed as Authorization: Bearer.")
                                .response()));
    }

    private static Optional<String> token(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
