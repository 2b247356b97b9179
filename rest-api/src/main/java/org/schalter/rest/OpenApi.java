package org.schalter.rest;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.schalter.action.TicketActions.ActionForm;
import org.schalter.form.FieldType;
import org.schalter.form.FormField;

/** The description of this API: the resources as their code stands, and one path for each action deployed right now. */
final class OpenApi {

    private static final String TOKEN = "token";
    private static final Set<FieldType> LISTS = Set.of(FieldType.RECIPIENTS, FieldType.UPLOADS);

    private OpenApi() {}

    static String describe(Set<Class<?>> resources, List<ActionForm> actions) {
        var api = new Reader(new OpenAPI()).read(resources);
        api.info(new Info().title("Schalter").version("1"))
                .servers(List.of(new Server().url("/api/v1")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        actions.forEach(action -> api.path("/tickets/{number}/actions/" + action.action(), path(action)));
        return Json31.pretty(api);
    }

    private static PathItem path(ActionForm action) {
        var operation = new Operation()
                .operationId("action-" + action.action())
                .summary(action.label())
                .addParametersItem(
                        new PathParameter().name("number").required(true).schema(new StringSchema()))
                .requestBody(new RequestBody().content(json(form(action))))
                .responses(new ApiResponses()
                        .addApiResponse("200", new ApiResponse().description("done"))
                        .addApiResponse("422", new ApiResponse().description("some fields must be corrected")));
        return new PathItem().post(operation);
    }

    private static Schema<?> form(ActionForm action) {
        var schema = new ObjectSchema();
        for (FormField field : action.fields()) {
            schema.addProperty(field.name(), property(field));
            if (field.required()) {
                schema.addRequiredItem(field.name());
            }
        }
        return schema;
    }

    private static Schema<?> property(FormField field) {
        Schema<?> property =
                LISTS.contains(field.type()) ? new ArraySchema().items(new StringSchema()) : new StringSchema();
        return property.description(field.label());
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }
}
