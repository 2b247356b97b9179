package org.schalter.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.identity.Agent;
import org.schalter.identity.Logins;
import org.schalter.identity.Session;

/** Shows signed-in agents what a customer received: as a page, as {@code .json}, and each mail as {@code /n.eml}. */
@Component(
        service = Servlet.class,
        enabled = false,
        property = {
            "osgi.http.whiteboard.servlet.name=schalter-demo-mailbox",
            "osgi.http.whiteboard.servlet.pattern=/demo/mailbox/*"
        })
public final class MailboxServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    private final transient DemoMail mail;
    private final transient Logins logins;

    @Activate
    public MailboxServlet(@Reference DemoMail mail, @Reference Logins logins) {
        this.mail = mail;
        this.logins = logins;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        if (reader(request).isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            write(response, "text/plain", "Sign in to Schalter first.\n");
            return;
        }
        show(Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1), response);
    }

    private void show(String path, HttpServletResponse response) throws IOException {
        int slash = path.indexOf('/');
        if (slash >= 0) {
            showRaw(mail.mailbox(path.substring(0, slash)), path.substring(slash + 1), response);
        } else if (path.endsWith(".json")) {
            var address = path.substring(0, path.length() - ".json".length());
            write(response, "application/json", MailboxPage.json(address, mail.mailbox(address)));
        } else {
            write(response, "text/html", MailboxPage.html(path, mail.mailbox(path)));
        }
    }

    private static void showRaw(List<ReceivedMail> mails, String name, HttpServletResponse response)
            throws IOException {
        if (!name.matches("[1-9]\\d{0,5}\\.eml") || number(name) > mails.size()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            write(response, "text/plain", "No such mail.\n");
            return;
        }
        response.setContentType("message/rfc822");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(mails.get(number(name) - 1).raw());
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    private Optional<Agent> reader(HttpServletRequest request) {
        var byToken = Optional.ofNullable(request.getHeader("Authorization"))
                .filter(value -> value.startsWith(BEARER))
                .flatMap(value -> logins.byToken(value.substring(BEARER.length())));
        return byToken.or(() -> cookies(request)
                .filter(cookie -> cookie.getName().equals("schalter_session"))
                .findFirst()
                .flatMap(cookie -> logins.session(cookie.getValue()))
                .map(Session::agent));
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream);
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
