package uk.leabridge.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.leabridge.gateway.config.Area;

/**
 * The services' OpenAPI documents as one: paths as callers see them, schemas named after their area, so that two of one name
 * stay apart. Made once, from the snapshots that the services' tests hold themselves to.
 */
@ApplicationScoped
public class MergedApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final ObjectMapper json;
    private final ObjectNode document;

    /** One operation, for the page that works without a script. */
    public record Operation(String method, String path, String summary) {}

    /** One area's operations. */
    public record Part(String area, List<Operation> operations) {}

    public MergedApi(ObjectMapper json) {
        this.json = json;
        this.document = json.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Leabridge")
                .put("version", "1")
                .put(
                        "description",
                        "Send an access token from the realm as Authorization: Bearer. Each area needs its scope.");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray("token");
        document.putObject("paths");
        document.putObject("components")
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        for (Area area : Area.values()) {
            snapshot(area.code()).ifPresent(one -> add(area.code(), one));
        }
    }

    public String text() {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Area area : Area.values()) {
            List<Operation> operations = new ArrayList<>();
            document.path("paths").properties().stream()
                    .filter(path -> path.getKey().startsWith("/api/" + area.code() + "/"))
                    .forEach(path -> operations.addAll(operations(path.getKey(), path.getValue())));
            parts.add(new Part(area.code(), operations));
        }
        return parts;
    }

    private static List<Operation> operations(String path, JsonNode item) {
        return item.properties().stream()
                .filter(one -> METHODS.contains(one.getKey()))
                .map(one -> new Operation(
                        one.getKey().toUpperCase(Locale.ROOT),
                        path,
                        one.getValue().path("summary").asText("")))
                .toList();
    }

    private Optional<ObjectNode> snapshot(String area) {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("contracts/openapi/" + area + ".json")) {
            return in == null ? Optional.empty() : Optional.of((ObjectNode) json.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String area, ObjectNode one) {
        named(area, one);
        ObjectNode paths = document.withObject("/paths");
        one.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/v1/")) {
                paths.set("/api/" + area + path.getKey(), tagged(area, path.getValue()));
            } else if (path.getKey().startsWith("/xapi/") || path.getKey().startsWith("/alerts/")) {
                paths.set(path.getKey(), tagged(area, path.getValue()));
            }
        });
        ObjectNode components = document.withObject("/components");
        one.path("components").properties().forEach(kind -> {
            if (kind.getValue() instanceof ObjectNode && !kind.getKey().equals("securitySchemes")) {
                ObjectNode target = components.withObject("/" + kind.getKey());
                kind.getValue()
                        .properties()
                        .forEach(entry -> target.set(area + "." + entry.getKey(), entry.getValue()));
            }
        });
    }

    /** Points every reference at the name that the schema gets in the merged document. */
    private static void named(String area, JsonNode node) {
        if (node instanceof ObjectNode object) {
            JsonNode reference = object.get("$ref");
            if (reference != null && reference.isTextual()) {
                object.put("$ref", renamed(area, reference.asText()));
            }
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                named(area, field.getValue());
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(one -> named(area, one));
        }
    }

    private static String renamed(String area, String reference) {
        int name = reference.lastIndexOf('/') + 1;
        return reference.startsWith("#/components/")
                ? reference.substring(0, name) + area + "." + reference.substring(name)
                : reference;
    }

    private static JsonNode tagged(String area, JsonNode path) {
        path.properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey()) && operation.getValue() instanceof ObjectNode object) {
                object.remove("security");
                object.putArray("tags").add(area);
                if (object.hasNonNull("operationId")) {
                    object.put(
                            "operationId",
                            area + "_" + object.path("operationId").asText());
                }
            }
        });
        return path;
    }
}
