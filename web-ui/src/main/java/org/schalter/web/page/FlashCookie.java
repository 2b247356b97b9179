package org.schalter.web.page;

import gg.jte.Content;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.ext.Provider;

/** Takes the message of {@link Flash} away once a whole page has shown it. */
@Provider
final class FlashCookie implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean page = response.getEntity() instanceof Content && request.getHeaderString("HX-Request") == null;
        if (page && request.getCookies().containsKey(Flash.NAME)) {
            response.getHeaders().add("Set-Cookie", Flash.clear());
        }
    }
}
