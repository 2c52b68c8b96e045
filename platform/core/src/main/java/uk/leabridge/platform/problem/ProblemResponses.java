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
            "400", "The request is not of the expected shape; errors names the fields",
            "401", "The access token is missing or not valid",
            "403", "The role does not allow it",
            "404", "There is nothing here that the caller may see",
            "406", "Only application/json can be answered",
            "429", "Too many requests; Retry-After says when to try again",
            "500", "Something went wrong on our side; the problem holds a trace id",
            "503", "It cannot be answered at the moment; Retry-After says when to try again");
    private static final Map<String, String> OF_A_BODY =
            Map.of("413", "The request is too large", "415", "Only application/json is taken");
    private static final Map<String, String> OF_A_CHANGE = Map.of(
            "409", "The present state does not allow it",
            "412", "It has changed since the caller read it",
            "422", "A rule does not allow it");
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
        var error = object("One field at fault")
                .required(List.of("field", "code", "message"))
                .addProperty("field", text("The JSON path or the parameter"))
                .addProperty("code", text("A stable word for the rule that it breaks"))
                .addProperty("message", text("What to do"));
        return object("RFC 9457 problem details; a kind of problem may have members of its own")
                .required(List.of("type", "title", "status"))
                .addProperty("type", text("/problems/ and the problem's slug"))
                .addProperty("title", text("The same for every occurrence"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What to do about it"))
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
