package uk.leabridge.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One number for a port, from the container through probe and Service to whoever calls it. */
final class PortCheck implements Check {
    private static final List<String> PROBES = List.of("startupProbe", "readinessProbe", "livenessProbe");

    /** Made by the Keycloak operator, which names it after its resource. */
    private static final String IDENTITY_SERVICE = "leabridge-identity-service";

    @Override
    public Stream<String> faults(Cluster cluster) {
        return Stream.of(services(cluster), probes(cluster), settings(cluster), ingresses(cluster), upstreams(cluster))
                .flatMap(s -> s);
    }

    private static Stream<String> services(Cluster cluster) {
        return cluster.all("Service").flatMap(service -> cluster.all("Deployment")
                .filter(d -> Manifest.selects(service.at("/spec/selector"), d.podLabels()))
                .flatMap(d -> Manifest.stream(service.at("/spec/ports"))
                        .filter(port -> d.containers().noneMatch(c -> offers(c, port.path("targetPort"))))
                        .map(port -> service + " aims at port "
                                + port.path("targetPort").asText() + ", which " + d + " does not open")));
    }

    private static Stream<String> probes(Cluster cluster) {
        return cluster.workloads().flatMap(w -> w.containers().flatMap(c -> PROBES.stream()
                .map(probe -> c.path(probe).at("/httpGet/port"))
                .filter(port -> !port.isMissingNode() && !offers(c, port))
                .map(port -> w + " is probed on port " + port.asText() + ", which it does not open")));
    }

    private static boolean offers(JsonNode container, JsonNode port) {
        return Manifest.stream(container.path("ports"))
                .anyMatch(p -> port.isNumber()
                        ? p.path("containerPort").asInt() == port.asInt()
                        : p.path("name").asText().equals(port.asText()));
    }

    /** The process listens where its container says. */
    private static Stream<String> settings(Cluster cluster) {
        var names = Map.of("http", "QUARKUS_HTTP_PORT", "management", "QUARKUS_MANAGEMENT_PORT");
        return cluster.workloads().flatMap(w -> w.containers().flatMap(c -> Manifest.stream(c.path("ports"))
                .filter(p -> !p.path("containerPort")
                        .asText()
                        .equals(cluster.environment(c)
                                .get(names.getOrDefault(p.path("name").asText(), ""))))
                .map(p -> w + " opens " + p.path("name").asText() + " "
                        + p.path("containerPort").asText() + " but listens elsewhere")));
    }

    private static Stream<String> ingresses(Cluster cluster) {
        return cluster.all("Ingress").flatMap(ingress -> Manifest.stream(ingress.at("/spec/rules"))
                .flatMap(rule -> Manifest.stream(rule.at("/http/paths")))
                .map(path -> path.at("/backend/service"))
                .filter(backend -> !backend.path("name").asText().equals(IDENTITY_SERVICE))
                .filter(backend -> cluster.find("Service", backend.path("name").asText()).stream()
                        .flatMap(service -> Manifest.stream(service.at("/spec/ports")))
                        .noneMatch(port -> port.path("name").equals(backend.at("/port/name"))
                                || port.path("port").equals(backend.at("/port/number"))))
                .map(backend ->
                        ingress + " leads to no port of " + backend.path("name").asText()));
    }

    private static Stream<String> upstreams(Cluster cluster) {
        return cluster.workloads().flatMap(w -> w.containers().flatMap(c -> cluster.environment(c).entrySet().stream()
                .filter(e -> e.getKey().startsWith("LEABRIDGE_UPSTREAM_"))
                .filter(e -> !isServed(cluster, URI.create(e.getValue())))
                .map(e -> w + " has in " + e.getKey() + " an address that no Service serves")));
    }

    private static boolean isServed(Cluster cluster, URI address) {
        return cluster.find("Service", address.getHost()).stream()
                .flatMap(service -> Manifest.stream(service.at("/spec/ports")))
                .anyMatch(port -> port.path("port").asInt() == address.getPort());
    }
}
