package uk.leabridge.k8s;

import java.util.List;
import java.util.stream.Stream;

/** Everything that chooses pods by label chooses those it means. */
final class SelectorCheck implements Check {
    @Override
    public Stream<String> faults(Cluster cluster) {
        return Stream.of(own(cluster), services(cluster), budgets(cluster), spreads(cluster))
                .flatMap(s -> s);
    }

    private static Stream<String> own(Cluster cluster) {
        return cluster.all("Deployment")
                .filter(d -> !Manifest.selects(d.at("/spec/selector/matchLabels"), d.podLabels()))
                .map(d -> d + " does not select its own pods");
    }

    private static Stream<String> services(Cluster cluster) {
        return cluster.all("Service").flatMap(service -> {
            List<Manifest> chosen = cluster.workloads()
                    .filter(w -> Manifest.selects(service.at("/spec/selector"), w.podLabels()))
                    .toList();
            return chosen.size() == 1 && chosen.getFirst().kind().equals("Deployment")
                    ? Stream.empty()
                    : Stream.of(service + " selects " + chosen + ", not one Deployment");
        });
    }

    private static Stream<String> budgets(Cluster cluster) {
        return cluster.all("PodDisruptionBudget")
                .filter(budget -> cluster.workloads()
                                .filter(w -> Manifest.selects(budget.at("/spec/selector/matchLabels"), w.podLabels()))
                                .count()
                        != 1)
                .map(budget -> budget + " does not select one workload");
    }

    private static Stream<String> spreads(Cluster cluster) {
        return cluster.workloads().flatMap(w -> Manifest.stream(w.pod().path("topologySpreadConstraints"))
                .filter(spread -> !Manifest.selects(spread.at("/labelSelector/matchLabels"), w.podLabels()))
                .map(spread -> w + " spreads other pods than its own over "
                        + spread.path("topologyKey").asText()));
    }
}
