package uk.leabridge.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One resource, as a tree: what is not there is a missing node, never null. */
record Manifest(JsonNode node) {
    String kind() {
        return node.path("kind").asText();
    }

    String name() {
        return node.at("/metadata/name").asText();
    }

    JsonNode at(String pointer) {
        return node.at(pointer);
    }

    /** The pod that this resource makes; missing when it makes none. */
    JsonNode pod() {
        return node.at("/spec/template/spec");
    }

    boolean isWorkload() {
        return kind().equals("Deployment") || kind().equals("Job");
    }

    Map<String, String> podLabels() {
        return texts(node.at("/spec/template/metadata/labels"));
    }

    Stream<JsonNode> containers() {
        return Stream.concat(stream(pod().path("containers")), stream(pod().path("initContainers")));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Map<String, String> texts(JsonNode object) {
        var texts = new TreeMap<String, String>();
        object.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
        return texts;
    }

    /** An empty selector chooses nothing here: nobody means it. */
    static boolean selects(JsonNode labels, Map<String, String> podLabels) {
        Map<String, String> wanted = texts(labels);
        return !wanted.isEmpty() && podLabels.entrySet().containsAll(wanted.entrySet());
    }

    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
