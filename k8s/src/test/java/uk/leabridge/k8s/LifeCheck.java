package uk.leabridge.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;

/** A pod says three different things about its life, and leaves politely. Jobs end by themselves. */
final class LifeCheck implements Check {
    private static final Map<String, String> PROBES = Map.of(
            "startupProbe", "/q/health/started",
            "readinessProbe", "/q/health/ready",
            "livenessProbe", "/q/health/live");

    @Override
    public Stream<String> faults(Cluster cluster) {
        Stream<String> deployments = cluster.all("Deployment")
                .flatMap(d -> d.containers().flatMap(c -> Stream.concat(probes(d, c), drain(d, c))));
        Stream<String> jobs = cluster.all("Job")
                .filter(j -> j.at("/spec/activeDeadlineSeconds").asInt() == 0)
                .map(j -> j + " may run for ever");
        return Stream.concat(deployments, jobs);
    }

    private static Stream<String> probes(Manifest d, JsonNode container) {
        return PROBES.entrySet().stream()
                .filter(probe -> !container
                        .path(probe.getKey())
                        .at("/httpGet/path")
                        .asText()
                        .equals(probe.getValue()))
                .map(probe -> d + " has as " + probe.getKey() + " not " + probe.getValue());
    }

    /** Endpoints forget a pod some seconds after it was told to stop; what is left of the grace drains requests. */
    private static Stream<String> drain(Manifest d, JsonNode container) {
        int sleep = container.at("/lifecycle/preStop/sleep/seconds").asInt();
        int grace = d.pod().path("terminationGracePeriodSeconds").asInt();
        if (sleep < 5) {
            return Stream.of(d + " does not wait before it stops");
        }
        return grace < sleep + 30 ? Stream.of(d + " has less than 30 s to drain") : Stream.empty();
    }
}
