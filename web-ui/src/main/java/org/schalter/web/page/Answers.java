package org.schalter.web.page;

import java.util.List;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.schalter.action.OpenForm;
import org.schalter.action.Outcome;
import org.schalter.ticket.TicketNumber;
import org.schalter.web.http.Redirect;
import org.schalter.web.http.Viewer;
import org.schalter.web.tpl.StaticTemplates;
import org.schalter.web.view.FormView;
import org.schalter.web.view.Toast;

/** Answers to what was sent: whole pages for browsers, parts for the script. */
final class Answers {

    private final Services services;
    private final Frames frames;
    private final Forms forms;
    private final StaticTemplates templates = new StaticTemplates();

    Answers(Services services) {
        this.services = services;
        frames = new Frames(services);
        forms = new Forms(services);
    }

    static boolean isPart(HttpHeaders request) {
        return request.getHeaderString("HX-Request") != null;
    }

    /** In the sheet beside a ticket, or from one of its buttons: the page itself may stay. */
    private static boolean stays(HttpHeaders request) {
        return isPart(request) && !"form-page".equals(request.getHeaderString("HX-Target"));
    }

    Response form(FormView form, int status, Viewer viewer, HttpHeaders request) {
        var page = isPart(request)
                ? templates.form(frames.context(viewer), form, target(request))
                : templates.formPage(frames.frame(viewer, request, form.title()), form);
        return Response.status(status).entity(page).build();
    }

    /** A form just opened: in the sheet beside the ticket, or on a page of its own. */
    Response opened(OpenForm form, Viewer viewer, HttpHeaders request) {
        return isPart(request)
                ? form(forms.view(form, List.of(), List.of(), viewer), 200, viewer, request)
                : go(Urls.opening(form.id().value()), request).build();
    }

    private static String target(HttpHeaders request) {
        return "form-page".equals(request.getHeaderString("HX-Target")) ? "#form-page" : "#sheet";
    }

    /** @param from the ticket that was acted on; home for new tickets */
    Response done(Outcome.Done done, String from, Viewer viewer, HttpHeaders request) {
        var to = done.ticket().map(number -> after(number, viewer)).orElse(from);
        if (stays(request) && to.equals(from)) {
            return Response.ok(toast(done.message(), false, viewer))
                    .header("HX-Trigger-After-Swap", "schalter:done, schalter:changed")
                    .build();
        }
        return go(to, request)
                .header("Set-Cookie", Flash.set(done.message(), services.site().secure()))
                .build();
    }

    /** A ticket that went where the agent may not look is left for home. */
    private String after(TicketNumber number, Viewer viewer) {
        return services.tickets().find(number, viewer.actor()).isPresent() ? Urls.ticket(number) : Urls.HOME;
    }

    /** Leads the whole page somewhere else. */
    static Response.ResponseBuilder go(String url, HttpHeaders request) {
        return isPart(request) ? Response.ok("").header("HX-Redirect", url) : Redirect.to(url);
    }

    /** A click that was refused, without a form to show it in. */
    Response refused(Outcome.Invalid invalid, TicketNumber ticket, Viewer viewer, HttpHeaders request) {
        var message =
                String.join(" ", invalid.errors().stream().map(e -> e.message()).toList());
        return isPart(request)
                ? Response.ok(toast(message, true, viewer)).build()
                : go(Urls.ticket(ticket), request)
                        .header("Set-Cookie", Flash.set(message, services.site().secure()))
                        .build();
    }

    private Object toast(String message, boolean problem, Viewer viewer) {
        return templates.toastsAdded(frames.context(viewer), List.of(new Toast(message, problem, "")));
    }
}
