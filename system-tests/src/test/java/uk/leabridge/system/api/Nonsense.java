package uk.leabridge.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Bodies that a schema forbids, one fault each, and bodies that are no body at all. */
final class Nonsense {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 20_000;
    /** What is said of a body with a field of the document: it may break a rule, but there has to be such a field. */
    static final String AS_DESCRIBED = "as described";

    private static final int DEEPEST_FIELD = 5;

    /** Texts that have broken programs; they are texts, so some fields may well take them. */
    static final List<String> TEXTS = List.of(
            "'; drop table referral; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}${7*7}#{7*7}",
            "=1+1|cmd",
            "../../../../etc/passwd",
            "%00%0d%0aSet-Cookie: a=b",
            "\u202egnp.exe",
            "\ud83d\udea2\ud83d\udea2 \u0627\u0644\u0633\u0644\u0627\u0645",
            "a\u0000b",
            "\u0007\u001b[31m",
            "\ufeff\u200b \u00a0");

    /** Texts in which there is nothing to see. */
    private static final List<String> INVISIBLE = List.of(
            "\u00a0".repeat(30),
            "\u200b\u200c\u200d\u2060\ufeff",
            "\u3164\uffa0",
            "\u2800\u2800",
            "\ufe0f\u0301",
            "\udb40\udc41\udb40\udc7f");

    /** Days that Java can hold and nobody can mean. */
    private static final List<String> DAYS = List.of("-0001-01-01", "0000-01-01", "10000-01-01", "+999999999-12-31");

    /** What JSON can say and a text cannot hold; escaped, because no text of Java's encoders can hold it either. */
    private static final List<String> BROKEN = List.of("\\ud800", "\\udfff", "a\\ud800b", "\\u0000", "\\uffff");

    /**
     * One request body.
     *
     * @param field that must be named; empty when no field is at fault
     * @param refused whether it must be refused, or may be taken for what it is
     */
    record Body(String what, byte[] bytes, String field, boolean refused) {
        static Body of(String what, JsonNode json, String field, boolean refused) {
            return new Body(what, json.toString().getBytes(StandardCharsets.UTF_8), field, refused);
        }
    }

    private final BodySample samples;
    private final JsonNode good;
    private final List<Body> bodies = new ArrayList<>();

    private Nonsense(JsonNode document, JsonNode good) {
        this.samples = new BodySample(document);
        this.good = good;
    }

    /** All that can be wrong with a body of this schema, starting from a good one. */
    static List<Body> about(JsonNode document, JsonNode schema, JsonNode good) {
        var nonsense = new Nonsense(document, good);
        nonsense.noBodyAtAll();
        JsonNode top = nonsense.samples.resolve(schema);
        if (good.isObject()) {
            nonsense.severalAtOnce();
            nonsense.unknownFields(top);
            nonsense.fields(top, new ArrayList<>());
        }
        return nonsense.bodies;
    }

    private void noBodyAtAll() {
        Stream.of(
                        "",
                        "null",
                        "[]",
                        "[{}]",
                        "\"text\"",
                        "7",
                        "true",
                        "{",
                        "}",
                        "{]",
                        "{\"a\":}",
                        "{'a': 1}",
                        "\u0000",
                        "NaN")
                .forEach(text -> raw("'" + text + "'", text.getBytes(StandardCharsets.UTF_8)));
        raw("deep objects", ("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)).getBytes(StandardCharsets.UTF_8));
        raw("deep lists", ("[".repeat(DEEP) + "]".repeat(DEEP)).getBytes(StandardCharsets.UTF_8));
        raw("not UTF-8", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'});
        raw("UTF-16", "\ufeff{\"a\": 1}".getBytes(StandardCharsets.UTF_16));
        raw("a million digits", ("{\"n\": " + "9".repeat(1_000_000) + "}").getBytes(StandardCharsets.UTF_8));
    }

    /** Bodies that two programs would read in two ways. */
    private void severalAtOnce() {
        String body = good.toString();
        String members = body.substring(1, body.length() - 1);
        if (!members.isEmpty()) {
            String name = good.fieldNames().next();
            String again = "\"" + name + "\":" + good.get(name);
            bodies.add(new Body("twice at the end", bytes("{" + members + "," + again + "}"), name, true));
            bodies.add(new Body("twice at the start", bytes("{" + again + "," + members + "}"), name, true));
        }
        for (String rest : List.of("{}", "]", "x", "null", body)) {
            raw("followed by " + rest, bytes(body + rest));
        }
        raw("a byte order mark", bytes("\ufeff" + body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void raw(String what, byte[] bytes) {
        bodies.add(new Body(what, bytes, "", true));
    }

    private void unknownFields(JsonNode schema) {
        for (String name :
                List.of("unknown", "__proto__", "borough", "roles", "subject", "@class", "x".repeat(5_000))) {
            ObjectNode body = good.deepCopy();
            if (!schema.path("properties").has(name)) {
                body.put(name, "hackney");
                bodies.add(Body.of("unknown field", body, name.length() > 60 ? "xxx" : name, true));
            }
        }
    }

    private void fields(JsonNode schema, List<String> path) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            List<String> here = new ArrayList<>(path);
            here.add(property.getKey());
            JsonNode rule = samples.resolve(property.getValue());
            field(rule, here, required.contains(property.getKey()));
            if (BodySample.type(rule).equals("object") && here.size() < DEEPEST_FIELD) {
                fields(rule, here);
            }
        });
    }

    private void field(JsonNode rule, List<String> path, boolean required) {
        with(path, samples.of(rule), AS_DESCRIBED, false);
        for (JsonNode wrong : wrongTypes(rule)) {
            with(path, wrong, "wrong type", true);
        }
        if (required) {
            with(path, JSON.nullNode(), "null", true);
            without(path);
        }
        bounds(rule, path);
        if (isFreeText(rule)) {
            TEXTS.forEach(text -> with(path, JSON.textNode(text), "text", false));
            BROKEN.forEach(text -> broken(path, text));
            if (required) {
                INVISIBLE.forEach(text -> with(path, JSON.textNode(text), "nothing to see", true));
            }
        }
        if (BodySample.type(rule).equals("array")) {
            with(path, JSON.arrayNode().addNull(), "a list of nothing", true);
        }
        switch (rule.path("format").asText()) {
            case "date" -> DAYS.forEach(day -> with(path, JSON.textNode(day), "a day that cannot be", true));
            case "date-time" ->
                DAYS.forEach(day -> with(path, JSON.textNode(day + "T00:00:00Z"), "a time that cannot be", true));
            default -> {}
        }
    }

    private void broken(List<String> path, String escaped) {
        ObjectNode body = good.deepCopy();
        parent(body, path).put(path.getLast(), "BROKEN");
        String name = String.join(".", path);
        bodies.add(new Body(
                name + ": " + escaped,
                bytes(body.toString().replace("\"BROKEN\"", "\"" + escaped + "\"")),
                name,
                true));
    }

    private static List<JsonNode> wrongTypes(JsonNode rule) {
        JsonNode list = JSON.arrayNode().add(1).add(2);
        JsonNode object = JSON.objectNode().put("a", 1);
        return switch (BodySample.type(rule)) {
            case "integer", "number" -> List.of(JSON.textNode("many"), JSON.numberNode(1e300), list, object);
            case "boolean" -> List.of(JSON.textNode("perhaps"), list, object);
            case "array" -> List.of(JSON.textNode("one"), JSON.numberNode(1), object);
            case "object" -> List.of(JSON.textNode("one"), JSON.numberNode(1), list);
            default ->
                isFreeText(rule)
                        ? List.of(list, object)
                        : List.of(JSON.textNode("no such value"), JSON.textNode("2026-02-30"), list, object);
        };
    }

    private void bounds(JsonNode rule, List<String> path) {
        if (rule.has("maxLength") && rule.get("maxLength").asInt() < 1_000_000) {
            with(path, JSON.textNode("x".repeat(rule.get("maxLength").asInt() + 1)), "too long", true);
        }
        if (rule.path("minLength").asInt() > 1) {
            with(path, JSON.textNode("x".repeat(rule.get("minLength").asInt() - 1)), "too short", true);
        }
        if (rule.has("maximum")) {
            with(path, JSON.numberNode(rule.get("maximum").asLong() + 1), "too much", true);
        }
        if (rule.has("minimum")) {
            with(path, JSON.numberNode(rule.get("minimum").asLong() - 1), "too little", true);
        }
        if (isFreeText(rule)) {
            with(path, JSON.textNode("x".repeat(2_000_000)), "two million letters", true);
        }
    }

    private static boolean isFreeText(JsonNode rule) {
        return BodySample.type(rule).equals("string") && !rule.has("enum") && !rule.has("format");
    }

    private void with(List<String> path, JsonNode value, String what, boolean refused) {
        ObjectNode body = good.deepCopy();
        parent(body, path).set(path.getLast(), value);
        String name = String.join(".", path);
        bodies.add(Body.of(name + ": " + what, body, refused ? name : "", refused));
    }

    private void without(List<String> path) {
        ObjectNode body = good.deepCopy();
        parent(body, path).remove(path.getLast());
        String name = String.join(".", path);
        bodies.add(Body.of(name + ": missing", body, name, true));
    }

    /** The object that holds a field; made when it is not there. */
    private static ObjectNode parent(ObjectNode body, List<String> path) {
        ObjectNode object = body;
        for (String name : path.subList(0, path.size() - 1)) {
            object = object.get(name) instanceof ObjectNode there ? there : object.putObject(name);
        }
        return object;
    }
}
