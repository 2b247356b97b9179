package org.schalter.web.page;

import javax.ws.rs.FormParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;
import org.schalter.web.http.Redirect;

/** Keeps light or dark for this browser. */
@Path("/theme")
public final class ThemeResource {

    static final String COOKIE = "schalter_theme";
    private static final int YEAR = 31_536_000;

    @POST
    public Response choose(@FormParam("theme") String theme) {
        var known = "light".equals(theme) || "dark".equals(theme) ? theme : "auto";
        return Redirect.to(Urls.HOME)
                .header("Set-Cookie", COOKIE + "=" + known + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + YEAR)
                .build();
    }
}
