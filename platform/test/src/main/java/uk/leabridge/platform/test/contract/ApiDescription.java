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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAPI 3.1 document, taken by its word: a status, a media type, a member or a form that it does not name is a fault. What
 * it says of an object's members is taken for all of them, unless it says otherwise by {@code additionalProperties}.
 */
final class ApiDescription {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final String PROBLEM = "application/problem+json";
    private static final List<Integer> OF_NO_OPERATION = List.of(404, 405);

    private final JsonNode document;
    private final List<Template> templates;
    private final Map<JsonNode, Schema> rules = new ConcurrentHashMap<>();

    /** What a service answered. */
    record Answer(int status, @Nullable String contentType, String body) {
        String mediaType() {
            return contentType == null
                    ? ""
                    : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        }
    }

    private record Template(Pattern pattern, int variables, JsonNode operations) {
        static Template of(String path, JsonNode operations) {
            var pattern = Stream.of(path.split("/", -1))
                    .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
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

    static ApiDescription read(Path file) {
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

    /** What is wrong with an answer; nothing when it is as described. */
    Optional<String> fault(String method, String path, Answer answer) {
        var operation = operation(method, path);
        if (operation.isPresent()) return fault(operation.get(), answer);
        return OF_NO_OPERATION.contains(answer.status())
                ? faultOfBody(problem(), answer)
                : Optional.of("there is no such operation");
    }

    /** Whether something can be read at this path. */
    boolean reads(String path) {
        return operation("GET", path).isPresent();
    }

    private Optional<JsonNode> operation(String method, String path) {
        return templates.stream()
                .filter(template -> template.pattern().matcher(path).matches())
                .findFirst()
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
        var faults = rules.computeIfAbsent(schema, this::rule).validate(answer.body(), InputFormat.JSON);
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
