package uk.leabridge.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to every operation of the API's document the statuses that it may refuse with; each is answered with a problem. */
public final class ProblemResponses implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final Map<String, String> ALWAYS = Map.of(
            "400", "The request is not valid; errors lists the fields",
            "401", "The access token is missing or not valid",
            "403", "The caller's role does not allow this",
            "404", "Not found, or the caller does not have access",
            "406", "Only application/json can be returned",
            "429", "Too many requests; Retry-After says when to try again",
            "500", "Something went wrong on our side; the problem includes a trace ID",
            "503", "The service is unavailable; Retry-After says when to try again");
    private static final Map<String, String> OF_A_BODY =
            Map.of("413", "The request is too large", "415", "Only application/json is accepted");
    private static final Map<String, String> OF_A_CHANGE = Map.of(
            "409", "The current status does not allow this",
            "412", "It has changed since the caller last read it",
            "422", "A rule does not allow this");
    private static final Map<String, String> OF_A_VERSION = Map.of("428", "If-Match is missing");

    @Override
    public PathItem filterPathItem(PathItem path) {
        path.getOperations().forEach(ProblemResponses::describe);
        return path;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) document.setComponents(OASFactory.createComponents());
        var components = document.getComponents();
        components.addSchema(PROBLEM, problem());
        List.of(ALWAYS, OF_A_BODY, OF_A_CHANGE, OF_A_VERSION)
                .forEach(kind -> kind.forEach(
                        (status, description) -> components.addResponse(name(status), refusal(description))));
    }

    private static void describe(HttpMethod method, Operation operation) {
        var statuses = new ArrayList<>(ALWAYS.keySet());
        if (operation.getRequestBody() != null) statuses.addAll(OF_A_BODY.keySet());
        if (method != HttpMethod.GET) statuses.addAll(OF_A_CHANGE.keySet());
        if (wantsAVersion(operation)) statuses.addAll(OF_A_VERSION.keySet());
        var documented = new TreeMap<>(operation.getResponses().getAPIResponses());
        statuses.forEach(
                status -> documented.put(status, OASFactory.createAPIResponse().ref(name(status))));
        operation.setResponses(responses(documented));
    }

    private static boolean wantsAVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static APIResponses responses(Map<String, APIResponse> documented) {
        var responses = OASFactory.createAPIResponses();
        documented.forEach(responses::addAPIResponse);
        return responses;
    }

    private static String name(String status) {
        return PROBLEM + status;
    }

    private static APIResponse refusal(String description) {
        var content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    private static Schema problem() {
        var error = object("One invalid field")
                .required(List.of("field", "code", "message"))
                .addProperty("field", text("The JSON path or the parameter name"))
                .addProperty("code", text("A stable code for the rule that the value breaks"))
                .addProperty("message", text("How to correct it"));
        return object("RFC 9457 problem details; some problem types have additional members")
                .required(List.of("type", "title", "status"))
                .addProperty("type", text("/problems/ followed by the slug of the problem type"))
                .addProperty("title", text("The same for every occurrence of this problem type"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("How to resolve it"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error))
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
