package uk.leabridge.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import uk.leabridge.local.Service;
import uk.leabridge.system.world.Samples;
import uk.leabridge.system.world.World;

/**
 * One method of one path, as a service describes it.
 *
 * @param path through the door, like {@code /api/referrals/v1/referrals/{id}}
 * @param mediaType of the body; empty when it takes none
 * @param schema of the body, a missing node when it takes none
 * @param document the whole OpenAPI document, for its references
 */
public record Operation(
        Service service,
        String method,
        String path,
        String mediaType,
        JsonNode schema,
        List<Parameter> parameters,
        JsonNode document) {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** A parameter in the path, the query or a header. */
    record Parameter(String name, String in, JsonNode schema) {}

    /** The operations of all services as they run. */
    public static List<Operation> all(World world) {
        return world.services().stream()
                .flatMap(service -> of(service, world.openApi(service)))
                .toList();
    }

    /** "GET /api/referrals/v1/referrals/{id}". */
    public String name() {
        return method + " " + path;
    }

    public boolean takesBody() {
        return !mediaType.isEmpty();
    }

    boolean hasPathParameter() {
        return path.contains("{");
    }

    /** The path of something that is there. */
    String pathOf(Samples samples) {
        return samples.fill(path);
    }

    /** A body of the right shape; empty when it takes none. */
    String bodyOf(Samples samples) {
        return takesBody()
                ? samples.body(name())
                        .orElseGet(() -> new BodySample(document).of(schema).toString())
                : "";
    }

    /** Whether a request is this operation's, by its name. */
    static boolean matches(String name, String method, String path) {
        return (method + " " + path).matches(PATH_PARAMETER.matcher(name).replaceAll("[^/]+"));
    }

    /** The path with the same value for each of its parameters. */
    String pathWith(String value) {
        return PATH_PARAMETER.matcher(path).replaceAll(Matcher.quoteReplacement(value));
    }

    private static Stream<Operation> of(Service service, JsonNode document) {
        return document.path("paths").properties().stream().flatMap(path -> METHODS.stream()
                .filter(path.getValue()::has)
                .map(method ->
                        of(service, method, path.getKey(), path.getValue().get(method), document)));
    }

    private static Operation of(Service service, String method, String path, JsonNode node, JsonNode document) {
        JsonNode content = node.path("requestBody").path("content");
        String mediaType = content.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse("");
        List<Parameter> parameters = StreamSupport.stream(
                        node.path("parameters").spliterator(), false)
                .map(one ->
                        new Parameter(one.path("name").asText(), one.path("in").asText(), one.path("schema")))
                .toList();
        return new Operation(
                service,
                method.toUpperCase(Locale.ROOT),
                throughTheDoor(service, path),
                mediaType,
                mediaType.isEmpty()
                        ? MissingNode.getInstance()
                        : content.path(mediaType).path("schema"),
                parameters,
                document);
    }

    /** What the door passes on below /api, and what it passes on by its own name. */
    private static String throughTheDoor(Service service, String path) {
        return path.startsWith("/v1/") ? "/api/" + service.id() + path : path;
    }
}
