package uk.leabridge.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The restricted Pod Security Standard, and what it leaves open: root file system, token, user. */
final class SecurityCheck implements Check {
    @Override
    public Stream<String> faults(Cluster cluster) {
        Stream<String> pods = cluster.workloads()
                .flatMap(w -> Stream.concat(ofPod(w), w.containers().flatMap(SecurityCheck::ofContainer))
                        .map(fault -> w + " " + fault));
        Stream<String> accounts = cluster.all("ServiceAccount")
                .filter(a -> !isFalse(a.at("/automountServiceAccountToken")))
                .map(a -> a + " mounts its token");
        Stream<String> shared = cluster.all("Deployment")
                .filter(d -> cluster.all("Deployment")
                                .filter(other -> other.pod()
                                        .path("serviceAccountName")
                                        .equals(d.pod().path("serviceAccountName")))
                                .count()
                        != 1)
                .map(d -> d + " shares its ServiceAccount");
        return Stream.of(pods, accounts, shared).flatMap(s -> s);
    }

    private static Stream<String> ofPod(Manifest w) {
        JsonNode pod = w.pod();
        return Stream.of(
                        when(!pod.at("/securityContext/runAsNonRoot").asBoolean(), "may run as root"),
                        when(pod.at("/securityContext/runAsUser").asInt() < 1000, "names no user above 1000"),
                        when(
                                !pod.at("/securityContext/seccompProfile/type")
                                        .asText()
                                        .equals("RuntimeDefault"),
                                "has not the runtime's seccomp profile"),
                        when(!isFalse(pod.path("automountServiceAccountToken")), "mounts a token"),
                        when(
                                pod.path("hostNetwork").asBoolean()
                                        || pod.path("hostPID").asBoolean()
                                        || pod.path("hostIPC").asBoolean(),
                                "shares the host's namespaces"),
                        when(!pod.path("volumes").findValues("hostPath").isEmpty(), "mounts the host's files"))
                .flatMap(s -> s);
    }

    private static Stream<String> ofContainer(JsonNode container) {
        JsonNode context = container.path("securityContext");
        return Stream.of(
                        when(!isFalse(context.path("allowPrivilegeEscalation")), "may escalate privileges"),
                        when(!context.path("readOnlyRootFilesystem").asBoolean(), "may write its root file system"),
                        when(!context.at("/capabilities/drop/0").asText().equals("ALL"), "keeps capabilities"),
                        when(context.at("/capabilities").has("add"), "adds capabilities"),
                        when(context.path("privileged").asBoolean(), "is privileged"),
                        when(isRoot(context), "sets root for a container"),
                        when(
                                Manifest.stream(container.path("volumeMounts"))
                                        .noneMatch(m ->
                                                m.path("mountPath").asText().equals("/tmp")),
                                "has nowhere to write: no /tmp"))
                .flatMap(s -> s);
    }

    private static boolean isRoot(JsonNode context) {
        return isFalse(context.path("runAsNonRoot"))
                || (context.has("runAsUser") && context.path("runAsUser").asInt() == 0);
    }

    private static boolean isFalse(JsonNode node) {
        return node.isBoolean() && !node.asBoolean();
    }

    private static Stream<String> when(boolean wrong, String fault) {
        return wrong ? Stream.of(fault) : Stream.empty();
    }
}
