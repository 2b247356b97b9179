package org.schalter.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.jspecify.annotations.Nullable;
import org.schalter.action.ActionDeniedException;
import org.schalter.action.ActionFailedException;
import org.schalter.action.ActionGoneException;
import org.schalter.action.ActionUnavailableException;
import org.schalter.action.OpeningNotFoundException;
import org.schalter.action.StaleTicketException;
import org.schalter.action.TicketNotFoundException;
import org.schalter.form.UploadTooLargeException;
import org.schalter.web.PageTexts;
import org.schalter.web.http.Viewer;
import org.schalter.web.tpl.StaticTemplates;
import org.schalter.web.view.ErrorView;
import org.schalter.web.view.Link;
import org.schalter.web.view.PageContext;
import org.schalter.web.view.Toast;
import org.schalter.web.view.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edge of all pages: makes of every failure a page, a sheet or a message that says what to do. */
@Provider
public final class ErrorPages implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Services services;
    private final Frames frames;
    private final StaticTemplates templates = new StaticTemplates();

    @Context
    private HttpHeaders request;

    @SuppressWarnings("NullAway.Init")
    ErrorPages(Services services) {
        this.services = services;
        frames = new Frames(services);
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        var viewer = JAXRSUtils.getCurrentMessage().getExchange().get(Viewer.class);
        var words = new PageTexts(viewer == null ? LoginResource.language(request) : viewer.locale());
        var error = describe(failure, status(failure), words);
        var answer = Response.status(error.status()).type("text/html");
        return Answers.isPart(request) && viewer != null
                ? part(answer, error, viewer)
                : answer.entity(page(error, viewer, words)).build();
    }

    private static int status(Throwable failure) {
        if (failure instanceof WebApplicationException web) {
            return web.getResponse().getStatus();
        }
        if (failure instanceof ActionDeniedException) {
            return 403;
        }
        if (failure instanceof TicketNotFoundException) {
            return 404;
        }
        if (failure instanceof ActionUnavailableException || failure instanceof StaleTicketException) {
            return 409;
        }
        if (failure instanceof ActionGoneException
                || failure instanceof OpeningNotFoundException
                || failure instanceof FormGoneException) {
            return 410;
        }
        return failure instanceof UploadTooLargeException ? 413 : 500;
    }

    private ErrorView describe(Throwable failure, int status, Words words) {
        var links = new ArrayList<Link>(List.of(new Link(words.get("error.home"), Urls.HOME)));
        var kept = failure instanceof FormGoneException gone ? gone.typed() : "";
        var message =
                switch (status) {
                    case 403, 404, 410 -> words.get("error." + status);
                    case 409 -> String.valueOf(failure.getMessage());
                    case 413 ->
                        words.get(
                                "error.413",
                                Moments.of(words.locale())
                                        .size(services.actions().largestUpload()));
                    default -> status < 500 ? words.get("error.404") : logged(failure, words);
                };
        var known = List.of(403, 404, 409, 410, 413).contains(status) ? status : status < 500 ? 404 : 500;
        return new ErrorView(status, words.get("error." + known + ".title"), message, kept, links);
    }

    private static String logged(Throwable failure, Words words) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Request failed, shown as {}", id, failure);
        return failure instanceof ActionFailedException ? words.get("error.action", id) : words.get("error.500", id);
    }

    private Response part(Response.ResponseBuilder answer, ErrorView error, Viewer viewer) {
        var target = String.valueOf(request.getHeaderString("HX-Target"));
        if (target.equals("sheet") || target.equals("form-page")) {
            return answer.entity(templates.errorSheet(frames.context(viewer), error))
                    .build();
        }
        var toasts = List.of(new Toast(error.message(), true, ""));
        return answer.header("HX-Reswap", "none")
                .entity(templates.toastsAdded(frames.context(viewer), toasts))
                .build();
    }

    private Object page(ErrorView error, @Nullable Viewer viewer, Words words) {
        if (viewer != null) {
            return templates.error(frames.frame(viewer, request, error.title()), error);
        }
        var base = services.assets().base();
        return templates.errorPlain(new PageContext(words, base.substring(0, base.length() - 1), ""), error);
    }
}
