package uk.leabridge.k8s;

import java.util.Set;
import java.util.stream.Stream;

/** Everything is applied in one of three steps, in one guarded namespace. */
final class StepCheck implements Check {
    private static final Set<String> STEPS = Set.of("platform", "migration", "rollout");

    @Override
    public Stream<String> faults(Cluster cluster) {
        Stream<String> steps = cluster.manifests().stream()
                .filter(m -> !m.kind().equals("Secret"))
                .filter(m -> !step(m))
                .map(m -> m + " is in no step, or the wrong one");
        Stream<String> places = cluster.manifests().stream()
                .filter(m -> !m.kind().equals("Namespace"))
                .filter(m -> !m.at("/metadata/namespace").asText().equals("leabridge"))
                .map(m -> m + " is outside the namespace");
        Stream<String> guard = cluster.find("Namespace", "leabridge").stream()
                .flatMap(n -> Stream.of("enforce", "audit", "warn")
                        .filter(mode -> !Manifest.texts(n.at("/metadata/labels"))
                                .getOrDefault("pod-security.kubernetes.io/" + mode, "")
                                .equals("restricted"))
                        .map(mode -> n + " does not " + mode + " the restricted standard"));
        return Stream.of(steps, places, guard).flatMap(s -> s);
    }

    private static boolean step(Manifest m) {
        String step = Manifest.texts(m.at("/metadata/labels")).getOrDefault("leabridge.uk/step", "");
        return switch (m.kind()) {
            case "Deployment" -> step.equals("rollout");
            case "Job" -> step.equals("migration");
            default -> STEPS.contains(step);
        };
    }
}
