package org.schalter.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.schalter.identity.Logins;
import org.schalter.identity.Session;

/**
 * What every request passes before a page sees it: it is meant for this host, it is signed in where needed, and an unsafe
 * one comes from a form of ours in this very session.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public final class RequestChecks implements ContainerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int MISDIRECTED = 421;

    private final SiteAddress site;
    private final Logins logins;

    @Context
    private ResourceInfo resource;

    @SuppressWarnings("NullAway.Init")
    public RequestChecks(SiteAddress site, Logins logins) {
        this.site = site;
        this.logins = logins;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!site.serves(header(request, "Host"))) {
            request.abortWith(Response.status(MISDIRECTED).build());
            return;
        }
        var session = SessionCookie.of(request).flatMap(logins::session);
        session.ifPresent(found -> JAXRSUtils.getCurrentMessage().getExchange().put(Viewer.class, new Viewer(found)));
        if (session.isEmpty() && !isOpen()) {
            request.abortWith(toSignIn(request));
        } else if (!SAFE_METHODS.contains(request.getMethod()) && !isOurs(request, session)) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
        }
    }

    private boolean isOpen() {
        var method = resource.getResourceMethod();
        return method != null && method.isAnnotationPresent(Open.class);
    }

    private boolean isOurs(ContainerRequestContext request, Optional<Session> session) {
        return comesFromThisSite(request)
                && session.map(found -> hasProof(request, found)).orElse(true);
    }

    private boolean comesFromThisSite(ContainerRequestContext request) {
        var fetchSite = header(request, "Sec-Fetch-Site");
        return fetchSite.isEmpty() ? site.isOrigin(header(request, "Origin")) : fetchSite.equals("same-origin");
    }

    private static boolean hasProof(ContainerRequestContext request, Session session) {
        var token = header(request, "X-Schalter-Token");
        if (!token.isEmpty()) {
            return FormProof.equal(token, session.formToken());
        }
        var proof = request.getUriInfo().getQueryParameters().getFirst("proof");
        var path = request.getUriInfo().getRequestUri().getPath();
        return proof != null && FormProof.fits(proof, session.formToken(), path);
    }

    /** A page sends the browser to the login and back; a fragment tells the script to do so. */
    private static Response toSignIn(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        boolean page = request.getMethod().equals("GET")
                && header(request, "HX-Request").isEmpty();
        var next = URLEncoder.encode(uri.getRawPath(), StandardCharsets.UTF_8);
        return page
                ? Redirect.to("/login?next=" + next).build()
                : Response.status(Response.Status.UNAUTHORIZED)
                        .header("HX-Redirect", "/login")
                        .build();
    }

    private static String header(ContainerRequestContext request, String name) {
        var value = request.getHeaderString(name);
        return value == null ? "" : value;
    }
}
