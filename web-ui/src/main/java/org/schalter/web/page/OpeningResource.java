package org.schalter.web.page;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.schalter.action.ActionGoneException;
import org.schalter.action.ActionUnavailableException;
import org.schalter.action.OpeningId;
import org.schalter.action.OpeningNotFoundException;
import org.schalter.action.Outcome;
import org.schalter.action.StaleTicketException;
import org.schalter.form.FieldError;
import org.schalter.form.FieldType;
import org.schalter.form.FormInput;
import org.schalter.queue.TemplateId;
import org.schalter.web.http.Viewer;

/** An opened form: shown, sent, kept as draft, filled by a template, given back. */
@Path("/openings/{opening}")
@Produces("text/html")
public final class OpeningResource {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Services services;
    private final Forms forms;
    private final Answers answers;

    OpeningResource(Services services) {
        this.services = services;
        forms = new Forms(services);
        answers = new Answers(services);
    }

    @GET
    public Response show(
            @PathParam("opening") OpeningId opening, @Context Viewer viewer, @Context HttpHeaders request) {
        var form = services.actions().resume(opening, viewer.actor());
        return answers.form(forms.view(form, List.of(), List.of(), viewer), 200, viewer, request);
    }

    @POST
    @Consumes(FORM)
    public Response submit(
            @PathParam("opening") OpeningId opening,
            MultivaluedMap<String, String> posted,
            @Context Viewer viewer,
            @Context HttpHeaders request) {
        var input = input(posted, viewer);
        try {
            var from = services.actions().resume(opening, input, viewer.actor()).ticket();
            var outcome = services.actions().submit(opening, input, viewer.actor());
            return answer(outcome, from.map(Urls::ticket).orElse(Urls.HOME), opening, input, viewer, request);
        } catch (ActionUnavailableException | StaleTicketException e) {
            return again(opening, input, List.of(), List.of(e.getMessage()), 409, viewer, request);
        } catch (ActionGoneException | OpeningNotFoundException e) {
            throw new FormGoneException(input);
        }
    }

    private Response answer(
            Outcome outcome, String from, OpeningId opening, FormInput input, Viewer viewer, HttpHeaders request) {
        if (outcome instanceof Outcome.Done done) {
            return answers.done(done, from, viewer, request);
        }
        if (outcome instanceof Outcome.GoOn next) {
            return Answers.go(Urls.opening(next.opening().value()), request).build();
        }
        var errors = ((Outcome.Invalid) outcome).errors();
        return again(opening, input, errors, List.of(), Status.UNPROCESSABLE, viewer, request);
    }

    /** The form once more with everything that was typed. */
    private Response again(
            OpeningId opening,
            FormInput input,
            List<FieldError> errors,
            List<String> conflict,
            int status,
            Viewer viewer,
            HttpHeaders request) {
        var form = services.actions().resume(opening, input, viewer.actor());
        return answers.form(forms.view(form, errors, conflict, viewer), status, viewer, request);
    }

    @POST
    @Path("abandon")
    public Response abandon(
            @PathParam("opening") OpeningId opening, @Context Viewer viewer, @Context HttpHeaders request) {
        var ticket = services.actions().resume(opening, viewer.actor()).ticket();
        services.actions().abandon(opening, viewer.actor());
        return Answers.go(ticket.map(Urls::ticket).orElse(Urls.HOME), request).build();
    }

    @POST
    @Path("draft")
    @Consumes(FORM)
    @Produces("application/json")
    public Response draft(
            @PathParam("opening") OpeningId opening, MultivaluedMap<String, String> posted, @Context Viewer viewer) {
        var saved = services.actions().saveDraft(opening, input(posted, viewer), viewer.actor());
        return Response.ok("{\"saved\":" + JsonText.quoted(saved.toString()) + "}")
                .build();
    }

    /** The script gets the text alone; without it the whole form comes with the text in place. */
    @POST
    @Path("template")
    @Consumes(FORM)
    @Produces({"text/html", "application/json"})
    public Response template(
            @PathParam("opening") OpeningId opening,
            MultivaluedMap<String, String> posted,
            @Context Viewer viewer,
            @Context HttpHeaders request) {
        var input = input(posted, viewer);
        var form = services.actions().resume(opening, input, viewer.actor());
        var chosen = form.fields().stream()
                .filter(field ->
                        field.type() == FieldType.TEMPLATE && field.value().matches("\\d{1,18}"))
                .map(field -> new TemplateId(Long.parseLong(field.value())))
                .findFirst()
                .orElse(new TemplateId(0));
        var text = services.actions().withTemplate(opening, chosen, viewer.actor());
        if (String.valueOf(request.getHeaderString("Accept")).contains("application/json")) {
            return Response.ok("{\"body\":" + JsonText.quoted(text.html()) + "}", "application/json")
                    .build();
        }
        var filled = form.fields().stream()
                .filter(field -> field.type() == FieldType.RICH_TEXT)
                .findFirst()
                .map(field -> input.with(field.name(), text.html()))
                .orElse(input);
        return again(opening, filled, List.of(), List.of(), 200, viewer, request);
    }

    private static FormInput input(MultivaluedMap<String, String> posted, Viewer viewer) {
        return PostedForm.input(posted, Moments.of(viewer.locale()).zone());
    }
}
