package uk.leabridge.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All resources of one overlay.
 *
 * @param scales whether the overlay is to hold several replicas of everything
 */
record Cluster(List<Manifest> manifests, boolean scales) {
    Stream<Manifest> all(String kind) {
        return manifests.stream().filter(m -> m.kind().equals(kind));
    }

    Optional<Manifest> find(String kind, String name) {
        return all(kind).filter(m -> m.name().equals(name)).findFirst();
    }

    Stream<Manifest> workloads() {
        return manifests.stream().filter(Manifest::isWorkload);
    }

    /** What a container's environment holds; the value of a secret is the name of its source. */
    Map<String, String> environment(JsonNode container) {
        var environment = new TreeMap<String, String>();
        Manifest.stream(container.path("envFrom"))
                .map(from -> from.at("/configMapRef/name").asText())
                .flatMap(name -> find("ConfigMap", name).stream())
                .forEach(map -> environment.putAll(Manifest.texts(map.at("/data"))));
        Manifest.stream(container.path("env"))
                .forEach(env -> environment.put(
                        env.path("name").asText(),
                        env.has("value")
                                ? env.path("value").asText()
                                : env.at("/valueFrom/secretKeyRef/name").asText()));
        return environment;
    }
}
