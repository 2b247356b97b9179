package org.schalter.web.page;

import gg.jte.Content;
import java.util.Locale;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.schalter.web.PageTexts;
import org.schalter.web.http.Open;
import org.schalter.web.http.Redirect;
import org.schalter.web.http.SessionCookie;
import org.schalter.web.tpl.StaticTemplates;
import org.schalter.web.view.LoginView;
import org.schalter.web.view.PageContext;

/** Signing in and out. */
@Path("/")
@Produces("text/html")
public final class LoginResource {

    private final Services services;

    LoginResource(Services services) {
        this.services = services;
    }

    @Open
    @GET
    @Path("login")
    public Content form(@QueryParam("next") @DefaultValue("") String next, @Context HttpHeaders request) {
        return page("", next, false, request);
    }

    /** The same answer for a wrong password and an unknown login. */
    @Open
    @POST
    @Path("login")
    public Response signIn(
            @FormParam("login") @DefaultValue("") String login,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @DefaultValue("") String next,
            @Context HttpHeaders request) {
        var secret = services.logins().signIn(login.strip(), password);
        return secret.map(found -> Redirect.to(Urls.local(next))
                        .header(
                                "Set-Cookie",
                                SessionCookie.set(found, services.site().secure())))
                .orElseGet(() -> Response.status(Status.UNPROCESSABLE).entity(page(login, next, true, request)))
                .build();
    }

    @POST
    @Path("logout")
    public Response signOut(@Context HttpHeaders request) {
        var cookie = request.getCookies().get(SessionCookie.NAME);
        if (cookie != null) {
            services.logins().signOut(cookie.getValue());
        }
        return Redirect.to("/login")
                .header("Set-Cookie", SessionCookie.clear(services.site().secure()))
                .build();
    }

    private Content page(String login, String next, boolean wrong, HttpHeaders request) {
        var base = services.assets().base();
        var words = new PageTexts(language(request));
        var view = new LoginView("/login", login, Urls.local(next), wrong ? words.get("login.wrong") : "");
        return new StaticTemplates().login(new PageContext(words, base.substring(0, base.length() - 1), ""), view);
    }

    /** Before signing in the browser says which language is read. */
    static Locale language(HttpHeaders request) {
        return request.getAcceptableLanguages().stream()
                .filter(wanted -> wanted.getLanguage().matches("de|en"))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
