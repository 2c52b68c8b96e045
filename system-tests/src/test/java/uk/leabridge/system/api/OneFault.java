package uk.leabridge.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import uk.leabridge.system.api.Nonsense.Body;

/** A good body with a hostile value at one place of its schema, at any depth, in lists and maps as well. */
final class OneFault {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final String MEMBER = "[]";

    private final BodySample samples;
    private final JsonNode good;
    private final List<Place> places = new ArrayList<>();

    /** A place in the body, by the names that lead to it, and what its schema asks for. */
    private record Place(List<String> path, JsonNode rule) {}

    OneFault(JsonNode document, JsonNode schema, JsonNode good) {
        this.samples = new BodySample(document);
        this.good = good;
        collect(schema, List.of());
    }

    boolean isPossible() {
        return !places.isEmpty();
    }

    Body next(RandomGenerator random) {
        Place place = Hostile.of(random, places);
        JsonNode value = value(random, place.rule());
        ObjectNode body = good.deepCopy();
        put(body, place.path(), value);
        String where = String.join(".", place.path()).replace(".[]", "[]");
        return Body.of(where + ": " + kind(value), body, "", isWrong(place.rule(), value));
    }

    /** A list with nothing in a place, and a text that must say something and shows nothing. */
    private static boolean isWrong(JsonNode rule, JsonNode value) {
        boolean hole = value.isArray()
                && StreamSupport.stream(value.spliterator(), false).anyMatch(JsonNode::isNull);
        boolean wanted = rule.path("minLength").asInt() > 0
                || rule.path("pattern").asText().contains("\\S");
        return hole || (wanted && Hostile.isBlank(value.asText("x")));
    }

    private void collect(JsonNode unresolved, List<String> path) {
        JsonNode rule = samples.resolve(unresolved);
        if (!path.isEmpty()) places.add(new Place(path, rule));
        if (path.size() >= DEEPEST) return;
        rule.path("properties").properties().forEach(one -> collect(one.getValue(), append(path, one.getKey())));
        if (rule.has("items")) collect(rule.get("items"), append(path, MEMBER));
        if (rule.path("additionalProperties").isObject())
            collect(rule.get("additionalProperties"), append(path, "any"));
    }

    private static JsonNode value(RandomGenerator random, JsonNode rule) {
        if (random.nextInt(6) == 0) {
            return Hostile.of(
                    random,
                    List.<JsonNode>of(
                            JSON.nullNode(),
                            JSON.arrayNode().addNull(),
                            JSON.objectNode().putNull(""),
                            JSON.textNode(""),
                            JSON.booleanNode(true),
                            JSON.numberNode(7)));
        }
        return switch (BodySample.type(rule)) {
            case "integer", "number", "boolean" -> JSON.rawValueNode(new RawValue(Hostile.of(random, Hostile.NUMBERS)));
            case "array" -> list(random);
            case "object" ->
                JSON.objectNode().put(Hostile.of(random, Hostile.TEXTS), Hostile.of(random, Hostile.TEXTS));
            default -> JSON.textNode(text(random, rule));
        };
    }

    private static String text(RandomGenerator random, JsonNode rule) {
        return switch (rule.path("format").asText()) {
            case "date" -> Hostile.of(random, Hostile.DATES);
            case "date-time" -> Hostile.of(random, random.nextInt(3) == 0 ? Hostile.DATES : Hostile.MOMENTS);
            case "uuid" -> Hostile.of(random, random.nextInt(3) == 0 ? Hostile.TEXTS : Hostile.IDS);
            case "email" ->
                Hostile.of(
                        random,
                        List.of(
                                "a@[127.0.0.1]",
                                "a@[IPv6:::1]",
                                "a@b",
                                "\"a b\"@example.org",
                                "a@example.org\r\nBcc: b@example.org",
                                "@",
                                "a@" + "b".repeat(300) + ".org",
                                "\u00e9@example.org",
                                "a@example.org\u0000"));
            default -> Hostile.of(random, Hostile.TEXTS);
        };
    }

    private static ArrayNode list(RandomGenerator random) {
        ArrayNode list = JSON.arrayNode();
        switch (random.nextInt(5)) {
            case 0 -> list.addNull();
            case 1 -> list.add(JSON.arrayNode().add(JSON.arrayNode()));
            case 2 -> list.add("").addNull().add(7);
            case 3 -> {
                for (int i = 0; i < 5_000; i++) list.add("x");
            }
            default -> list.add(JSON.objectNode()).add(JSON.objectNode());
        }
        return list;
    }

    private static String kind(JsonNode value) {
        String text = value.toString();
        return value.getNodeType() + " " + (text.length() > 60 ? text.substring(0, 60) + "…" : text);
    }

    /** Makes the objects and lists that are missing on the way. */
    private static void put(ObjectNode body, List<String> path, JsonNode value) {
        JsonNode here = body;
        for (int i = 0; i < path.size(); i++) {
            boolean last = i == path.size() - 1;
            boolean listNext = !last && path.get(i + 1).equals(MEMBER);
            JsonNode next = last ? value : child(here, path.get(i), listNext);
            if (here instanceof ObjectNode object) {
                object.set(path.get(i), next);
            } else if (here instanceof ArrayNode list) {
                if (list.isEmpty()) list.add(next);
                else list.set(0, next);
            }
            here = next;
        }
    }

    private static JsonNode child(JsonNode here, String name, boolean list) {
        JsonNode there = name.equals(MEMBER) ? here.path(0) : here.path(name);
        if (list) return there.isArray() ? there : JSON.arrayNode();
        return there.isObject() ? there : JSON.objectNode();
    }

    private static List<String> append(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }
}
