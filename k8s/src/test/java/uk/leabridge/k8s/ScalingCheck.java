package uk.leabridge.k8s;

import java.util.Set;
import java.util.stream.Stream;

/** Everything that serves survives the loss of a node, and grows with its work where the overlay scales. */
final class ScalingCheck implements Check {
    /** Those that take events; the group is the service's short name. */
    private static final Set<String> CONSUMERS = Set.of("grants", "comms");

    @Override
    public Stream<String> faults(Cluster cluster) {
        return cluster.all("Deployment").flatMap(d -> Stream.of(
                        budget(cluster, d),
                        spread(d),
                        rollout(d),
                        cluster.scales() ? autoscaler(cluster, d) : Stream.<String>empty())
                .flatMap(s -> s));
    }

    private static Stream<String> budget(Cluster cluster, Manifest d) {
        return cluster.all("PodDisruptionBudget")
                        .anyMatch(b -> Manifest.selects(b.at("/spec/selector/matchLabels"), d.podLabels()))
                ? Stream.empty()
                : Stream.of(d + " has no disruption budget");
    }

    private static Stream<String> spread(Manifest d) {
        return Stream.of("kubernetes.io/hostname", "topology.kubernetes.io/zone")
                .filter(key -> Manifest.stream(d.pod().path("topologySpreadConstraints"))
                        .noneMatch(s -> s.path("topologyKey").asText().equals(key)))
                .map(key -> d + " does not spread over " + key);
    }

    private static Stream<String> rollout(Manifest d) {
        return d.at("/spec/strategy/rollingUpdate/maxUnavailable").asText().equals("0")
                ? Stream.empty()
                : Stream.of(d + " loses pods while it rolls out");
    }

    private static Stream<String> autoscaler(Cluster cluster, Manifest d) {
        return cluster.all("HorizontalPodAutoscaler")
                .filter(a -> a.at("/spec/scaleTargetRef/name").asText().equals(d.name()))
                .findFirst()
                .map(a -> Stream.of(replicas(a), cpu(a), lag(a, d)).flatMap(s -> s))
                .orElseGet(() -> Stream.of(d + " has no autoscaler"));
    }

    private static Stream<String> replicas(Manifest a) {
        int least = a.at("/spec/minReplicas").asInt();
        return least >= 2 && a.at("/spec/maxReplicas").asInt() > least
                ? Stream.empty()
                : Stream.of(a + " does not go from two replicas up");
    }

    private static Stream<String> cpu(Manifest a) {
        return Manifest.stream(a.at("/spec/metrics"))
                        .anyMatch(m -> m.at("/resource/name").asText().equals("cpu"))
                ? Stream.empty()
                : Stream.of(a + " does not look at the CPU");
    }

    private static Stream<String> lag(Manifest a, Manifest d) {
        String group = d.name().replaceFirst("-service$", "");
        return !CONSUMERS.contains(group)
                        || Manifest.stream(a.at("/spec/metrics"))
                                .anyMatch(m -> m.at("/external/metric/selector/matchLabels/consumergroup")
                                        .asText()
                                        .equals(group))
                ? Stream.empty()
                : Stream.of(a + " does not look at the lag of group " + group);
    }
}
