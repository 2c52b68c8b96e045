package uk.leabridge.platform.test.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAPI 3.1 document, taken by its word: a path, a parameter, a status, a media type, a member or a form that it does not
 * name is a fault. What it says of an object's members is taken for all of them, unless it says otherwise by
 * {@code additionalProperties}.
 */
public final class ApiDescription {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final String PROBLEM = "application/problem+json";
    private static final List<Integer> OF_NO_OPERATION = List.of(404, 405);
    /** Headers that mean something to an operation; any other is of the transport. */
    private static final Set<String> OWN_HEADERS = Set.of("If-Match", "Idempotency-Key", "Content-Disposition");

    private static final Pattern NO_TEXT = Pattern.compile("-?[0-9]+|true|false");

    private final JsonNode document;
    private final List<Template> templates;
    private final Map<JsonNode, Schema> rules = new ConcurrentHashMap<>();

    /** What a service answered. */
    public record Answer(int status, @Nullable String contentType, String body) {
        String mediaType() {
            return plain(contentType);
        }
    }

    /**
     * What a client sent.
     *
     * @param query names and values, decoded, in their order
     * @param headers the names of all headers
     */
    public record Request(
            String method,
            String path,
            List<Map.Entry<String, String>> query,
            Set<String> headers,
            @Nullable String contentType,
            String body) {
        boolean has(String header) {
            return headers.stream().anyMatch(header::equalsIgnoreCase);
        }
    }

    private record Template(Pattern pattern, int variables, JsonNode operations) {
        static Template of(String path, JsonNode operations) {
            var pattern = Stream.of(path.split("/", -1))
                    .map(part -> part.startsWith("{")
                            ? "(?<" + part.substring(1, part.length() - 1) + ">[^/]+)"
                            : Pattern.quote(part))
                    .reduce((left, right) -> left + "/" + right)
                    .orElse("");
            return new Template(Pattern.compile(pattern), path.split("\\{", -1).length, operations);
        }
    }

    private ApiDescription(JsonNode document) {
        this.document = document;
        this.templates = document.path("paths").properties().stream()
                .map(path -> Template.of(path.getKey(), path.getValue()))
                .sorted(Comparator.comparingInt(Template::variables))
                .toList();
    }

    /** The committed document of a service, as for example {@code grants}. */
    public static ApiDescription ofService(String service) {
        return read(OpenApiSnapshot.file(service));
    }

    private static ApiDescription read(Path file) {
        try {
            return of(Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApiDescription of(String json) {
        try {
            return new ApiDescription(closed(JSON.readTree(json)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the description is not JSON", e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** What is wrong with an answer; nothing when it is as described. */
    public Optional<String> fault(String method, String path, Answer answer) {
        var operation = operation(method, path);
        if (operation.isPresent()) return fault(operation.get(), answer);
        return OF_NO_OPERATION.contains(answer.status())
                ? faultOfBody(problem(), answer)
                : Optional.of("there is no such operation");
    }

    /** What is wrong with a request; nothing when it is as described. */
    public Optional<String> fault(Request request) {
        return operation(request.method(), request.path())
                .map(operation -> faultOfHeaders(operation, request)
                        .or(() -> faultOfPath(operation, request))
                        .or(() -> faultOfQuery(operation, request))
                        .or(() -> faultOfBody(operation.path("requestBody"), request)))
                .orElse(Optional.of("there is no such operation"));
    }

    /** A header that the operation does not know is one that nobody reads. */
    private Optional<String> faultOfHeaders(JsonNode operation, Request request) {
        for (var header : OWN_HEADERS) {
            boolean described = parameters(operation, "header").containsKey(header);
            if (request.has(header) && !described) return Optional.of("the header " + header + " is not described");
        }
        return Optional.empty();
    }

    private Optional<String> faultOfPath(JsonNode operation, Request request) {
        var values = template(request.path()).orElseThrow().pattern().matcher(request.path());
        if (!values.matches()) throw new IllegalStateException(request.path());
        return parameters(operation, "path").entrySet().stream()
                .flatMap(parameter -> faultOfValue(parameter, values.group(parameter.getKey())).stream())
                .findFirst();
    }

    private Optional<String> faultOfQuery(JsonNode operation, Request request) {
        var described = parameters(operation, "query");
        for (var parameter : request.query()) {
            var rule = described.get(parameter.getKey());
            if (rule == null) return Optional.of("the parameter " + parameter.getKey() + " is not described");
            var fault = faultOfValue(Map.entry(parameter.getKey(), rule), parameter.getValue());
            if (fault.isPresent()) return fault;
        }
        var sent = request.query().stream().map(Map.Entry::getKey).toList();
        return described.entrySet().stream()
                .filter(parameter ->
                        parameter.getValue().path("required").asBoolean() && !sent.contains(parameter.getKey()))
                .map(parameter -> "the parameter " + parameter.getKey() + " is missing")
                .findFirst();
    }

    /** A value is a text, or what its text says. */
    private Optional<String> faultOfValue(Map.Entry<String, JsonNode> parameter, String value) {
        var schema = parameter.getValue().path("schema");
        if (NO_TEXT.matcher(value).matches() && faults(schema, value).isEmpty()) return Optional.empty();
        return faults(schema, JSON.valueToTree(value).toString())
                .map(fault -> "the parameter " + parameter.getKey() + " is " + value + ": " + fault);
    }

    private Optional<String> faultOfBody(JsonNode described, Request request) {
        if (described.isMissingNode()) {
            return request.body().isEmpty() ? Optional.empty() : Optional.of("no body is described, and there is one");
        }
        if (request.body().isEmpty()) return Optional.of("the body is missing");
        var type = described.path("content").path(plain(request.contentType()));
        if (type.isMissingNode()) {
            return Optional.of("the media type '" + plain(request.contentType()) + "' is not described");
        }
        return plain(request.contentType()).endsWith("json")
                ? faults(type.path("schema"), request.body())
                : Optional.empty();
    }

    private static Map<String, JsonNode> parameters(JsonNode operation, String in) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals(in))
                found.put(parameter.path("name").asText(), parameter);
        }
        return found;
    }

    private static String plain(@Nullable String contentType) {
        return contentType == null
                ? ""
                : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it refuses who does not name the version that they saw. */
    public boolean asksForVersion(String method, String path) {
        return operation(method, path)
                .filter(operation -> operation.path("responses").has("428"))
                .isPresent();
    }

    /** Whether something can be read at this path. */
    boolean reads(String path) {
        return operation("GET", path).isPresent();
    }

    private Optional<Template> template(String path) {
        return templates.stream()
                .filter(template -> template.pattern().matcher(path).matches())
                .findFirst();
    }

    private Optional<JsonNode> operation(String method, String path) {
        return template(path)
                .map(template -> template.operations().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject);
    }

    private Optional<String> fault(JsonNode operation, Answer answer) {
        var response = resolved(operation.path("responses").path(Integer.toString(answer.status())));
        if (response.isMissingNode()) return Optional.of("the status " + answer.status() + " is not described");
        var content = response.path("content");
        if (content.isEmpty()) {
            return answer.body().isEmpty() ? Optional.empty() : Optional.of("no body is described, and there is one");
        }
        var type = content.path(answer.mediaType());
        if (type.isMissingNode()) return Optional.of("the media type '" + answer.mediaType() + "' is not described");
        return answer.mediaType().endsWith("json") ? faultOfBody(type.path("schema"), answer) : Optional.empty();
    }

    private Optional<String> faultOfBody(JsonNode schema, Answer answer) {
        if (schema.isEmpty()) return Optional.of("the shape of its body is not described");
        return faults(schema, answer.body());
    }

    private Optional<String> faults(JsonNode schema, String json) {
        var faults = rules.computeIfAbsent(schema, this::rule).validate(json, InputFormat.JSON);
        return faults.isEmpty() ? Optional.empty() : Optional.of(faults.toString());
    }

    /** The schema beside the components that it refers to. */
    private Schema rule(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole.toString(), InputFormat.JSON);
    }

    private JsonNode resolved(JsonNode response) {
        var reference = response.path("$ref").asText("");
        return reference.isEmpty() ? response : document.at(reference.substring(1));
    }

    private JsonNode problem() {
        return document.at("/components/responses/Problem404/content")
                .path(PROBLEM)
                .path("schema");
    }

    /** Lets an object have the members that are described and no other. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ApiDescription::closed);
        return node;
    }
}
