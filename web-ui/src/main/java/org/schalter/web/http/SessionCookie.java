package org.schalter.web.http;

import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Cookie;

/** The cookie that carries a session's secret. */
public final class SessionCookie {

    public static final String NAME = "schalter_session";

    private SessionCookie() {}

    static Optional<String> of(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(NAME)).map(Cookie::getValue);
    }

    /** For the Set-Cookie header; {@code javax.ws.rs} cookies know no SameSite. */
    public static String set(String secret, boolean secure) {
        return NAME + "=" + secret + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    public static String clear(boolean secure) {
        return set("", secure) + "; Max-Age=0";
    }
}
