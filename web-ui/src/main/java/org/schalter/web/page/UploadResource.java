package org.schalter.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.MultipartBody;
import org.schalter.action.OpeningId;
import org.schalter.form.FieldType;
import org.schalter.form.UploadTooLargeException;
import org.schalter.web.PageTexts;
import org.schalter.web.http.Redirect;
import org.schalter.web.http.RequestBody;
import org.schalter.web.http.Viewer;

/** Takes files for an opened form. */
@Path("/openings/{opening}/uploads")
public final class UploadResource {

    private static final int TOO_LARGE = 413;

    private final Services services;

    UploadResource(Services services) {
        this.services = services;
    }

    /** From the script: the body is the file. What is too large is refused before it is read. */
    @POST
    @Consumes("*/*")
    @Produces("application/json")
    public Response take(
            @PathParam("opening") OpeningId opening,
            @QueryParam("name") @DefaultValue("") String name,
            @HeaderParam("Content-Length") @DefaultValue("0") long length,
            @HeaderParam("Content-Type") @DefaultValue("application/octet-stream") String type,
            @Context Viewer viewer,
            InputStream body) {
        if (length > services.actions().largestUpload()) {
            RequestBody.leaveUnread();
            return tooLarge(viewer);
        }
        try {
            var file = services.actions().upload(opening, name, type, body, viewer.actor());
            var json = "{\"id\":" + JsonText.quoted(file.id()) + ",\"name\":" + JsonText.quoted(file.name())
                    + ",\"size\":" + file.size() + "}";
            return Response.ok(json).build();
        } catch (UploadTooLargeException e) {
            return tooLarge(viewer);
        }
    }

    /** Without scripts: the whole form comes along and is kept as draft, with the new files in it. */
    @POST
    @Consumes("multipart/form-data")
    public Response takeWithForm(@PathParam("opening") OpeningId opening, @Context Viewer viewer, MultipartBody body)
            throws IOException {
        var fields = new LinkedHashMap<String, List<String>>();
        var files = new ArrayList<String>();
        for (var part : body.getAllAttachments()) {
            if (fileName(part).isEmpty()) {
                fields.computeIfAbsent(name(part), name -> new ArrayList<>()).add(part.getObject(String.class));
            } else {
                files.add(upload(opening, part, viewer));
            }
        }
        keep(opening, fields, files, viewer);
        return Redirect.to(Urls.opening(opening.value())).build();
    }

    private String upload(OpeningId opening, Attachment part, Viewer viewer) throws IOException {
        var type = String.valueOf(part.getContentType());
        try (var in = part.getDataHandler().getInputStream()) {
            return services.actions()
                    .upload(opening, fileName(part), type, in, viewer.actor())
                    .id();
        }
    }

    private void keep(
            OpeningId opening, LinkedHashMap<String, List<String>> fields, List<String> files, Viewer viewer) {
        services.actions().resume(opening, viewer.actor()).fields().stream()
                .filter(field -> field.type() == FieldType.UPLOADS)
                .findFirst()
                .ifPresent(field -> fields.computeIfAbsent(field.name(), name -> new ArrayList<>())
                        .addAll(files));
        var input = PostedForm.input(fields, Moments.of(viewer.locale()).zone());
        services.actions().saveDraft(opening, input, viewer.actor());
    }

    private static String name(Attachment part) {
        return part.getContentDisposition().getParameter("name");
    }

    private static String fileName(Attachment part) {
        var name = part.getContentDisposition().getParameter("filename");
        return name == null ? "" : name;
    }

    private Response tooLarge(Viewer viewer) {
        var limit = Moments.of(viewer.locale()).size(services.actions().largestUpload());
        var message = new PageTexts(viewer.locale()).get("error.413", limit);
        return Response.status(TOO_LARGE)
                .entity("{\"message\":" + JsonText.quoted(message) + "}")
                .build();
    }
}
