package uk.leabridge.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Makes a body that has the shape that a schema asks for, from its types, bounds, formats, codes and examples. */
final class BodySample {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private final JsonNode document;

    BodySample(JsonNode document) {
        this.document = document;
    }

    /** With what is required alone. */
    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    /** The schema that a reference leads to, and of alternatives the one that is not null. */
    JsonNode resolve(JsonNode schema) {
        JsonNode found = schema;
        for (int i = 0; i < DEEPEST; i++) {
            if (found.has("$ref")) {
                found = document.at(found.get("$ref").asText().substring(1));
            } else if (found.has("anyOf") || found.has("oneOf")) {
                found = notNull(found.has("anyOf") ? found.get("anyOf") : found.get("oneOf"));
            } else {
                return found;
            }
        }
        return found;
    }

    /** "string", "object" and so on. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false)
                    .map(JsonNode::asText)
                    .filter(one -> !one.equals("null"))
                    .findFirst()
                    .orElse("null");
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private JsonNode of(JsonNode unresolved, int depth) {
        JsonNode schema = resolve(unresolved);
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" ->
                IntNode.valueOf(
                        schema.path("minimum").asInt(schema.path("maximum").asInt(2) < 1 ? 0 : 1));
            case "boolean" -> BooleanNode.FALSE;
            default -> text(schema);
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        if (depth < DEEPEST) {
            schema.path("properties").properties().stream()
                    .filter(property -> required.contains(property.getKey()))
                    .forEach(property -> object.set(property.getKey(), of(property.getValue(), depth + 1)));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int least = Math.max(1, schema.path("minItems").asInt(1));
        for (int i = 0; i < least && depth < DEEPEST; i++) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private static TextNode text(JsonNode schema) {
        if (schema.has("enum")) {
            return TextNode.valueOf(schema.get("enum").get(0).asText());
        }
        String made =
                switch (schema.path("format").asText()) {
                    case "date" -> "2026-10-01";
                    case "date-time" -> "2027-10-01T12:00:00Z";
                    case "uuid" -> UUID.randomUUID().toString();
                    case "email" -> "sample@example.org";
                    case "uri" -> "https://example.org/sample";
                    default -> schema.path("example").asText(example(schema));
                };
        return TextNode.valueOf(made);
    }

    private static String example(JsonNode schema) {
        String example = schema.path("examples").path(0).asText("");
        int least = Math.min(
                Math.max(schema.path("minLength").asInt(20), 3),
                schema.path("maxLength").asInt(20));
        return example.isEmpty() ? "SAMPLE-1-".repeat(least / 9 + 1).substring(0, least) : example;
    }

    private JsonNode notNull(JsonNode alternatives) {
        return StreamSupport.stream(alternatives.spliterator(), false)
                .filter(one -> !"null".equals(one.path("type").asText()))
                .findFirst()
                .orElse(alternatives.path(0));
    }
}
