package org.schalter.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;
import org.schalter.web.view.Toast;

/** A message that the next page shows once, carried by a cookie of one minute. */
final class Flash {

    static final String NAME = "schalter_flash";
    private static final int LONGEST = 500;

    private Flash() {}

    static String set(String message, boolean secure) {
        var cut = message.substring(0, Math.min(message.length(), LONGEST));
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(cut.getBytes(StandardCharsets.UTF_8));
        return NAME + "=" + value + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=60" + (secure ? "; Secure" : "");
    }

    static String clear() {
        return NAME + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0";
    }

    static List<Toast> of(HttpHeaders request) {
        return of(request.getCookies());
    }

    static List<Toast> of(Map<String, Cookie> cookies) {
        var cookie = cookies.get(NAME);
        if (cookie == null || !cookie.getValue().matches("[\\w-]{2,2000}")) {
            return List.of();
        }
        try {
            var message = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return List.of(new Toast(message, false, ""));
        } catch (IllegalArgumentException e) {
            return List.of(); // not of our making
        }
    }
}
