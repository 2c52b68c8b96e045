package uk.leabridge.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.leabridge.k8s.Edges.Edge;

/** Network policies deny everything but the arrows of the architecture, and both ends allow each arrow. */
final class NetworkCheck implements Check {
    private static final String NAME = "app.kubernetes.io/name";
    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final Map<Map<String, String>, String> PODS = Map.of(
            Map.of(COMPONENT, "migration"), "migrations",
            Map.of("cnpg.io/cluster", "leabridge-database"), "database",
            Map.of("app", "keycloak-realm-import"), "realm-import",
            Map.of(NAME, "keycloak-operator"), "identity-operator",
            Map.of("app", "keycloak", "app.kubernetes.io/instance", "leabridge-identity"), "identity",
            Map.of(
                            "strimzi.io/cluster", "leabridge-kafka",
                            "strimzi.io/kind", "Kafka",
                            "strimzi.io/name", "leabridge-kafka-kafka"),
                    "kafka",
            Map.of("strimzi.io/cluster", "leabridge-kafka", "strimzi.io/name", "leabridge-kafka-entity-operator"),
                    "kafka-operators");

    /** Those outside our namespace: always one kind of pod in one namespace, never a whole namespace. */
    private static final Map<String, Map.Entry<String, Map<String, String>>> NEIGHBOURS = Map.of(
            "ingress", Map.entry("ingress-nginx", Map.of(NAME, "ingress-nginx")),
            "monitoring", Map.entry("monitoring", Map.of(NAME, "prometheus")),
            "mail-relay", Map.entry("mail", Map.of(NAME, "mail-relay")),
            "virus-scanner", Map.entry("scanning", Map.of(NAME, "clamd")),
            "cnpg-operator", Map.entry("cnpg-system", Map.of(NAME, "cloudnative-pg")),
            "strimzi-operator", Map.entry("strimzi", Map.of("strimzi.io/kind", "cluster-operator")),
            "dns", Map.entry("kube-system", Map.of("k8s-app", "kube-dns")));

    private static final Set<String> PRIVATE =
            Set.of("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");

    private final Set<Edge> arrows;

    NetworkCheck(Set<Edge> arrows) {
        this.arrows = Set.copyOf(arrows);
    }

    @Override
    public Stream<String> faults(Cluster cluster) {
        var in = new TreeSet<Edge>();
        var out = new TreeSet<Edge>();
        cluster.all("NetworkPolicy").forEach(policy -> read(policy, in, out));
        return Stream.of(
                        deny(cluster),
                        open(in, "lets in"),
                        open(out, "lets out"),
                        shut(in, Edge::to, "in"),
                        shut(out, Edge::from, "out"))
                .flatMap(s -> s);
    }

    private static Stream<String> deny(Cluster cluster) {
        boolean denied = cluster.all("NetworkPolicy")
                .anyMatch(p -> p.at("/spec/podSelector").isObject()
                        && p.at("/spec/podSelector").isEmpty()
                        && p.at("/spec/policyTypes").size() == 2
                        && p.at("/spec/ingress").isEmpty()
                        && p.at("/spec/egress").isEmpty());
        return denied ? Stream.empty() : Stream.of("no NetworkPolicy denies everything both ways");
    }

    private Stream<String> open(Collection<Edge> allowed, String way) {
        return allowed.stream().filter(e -> !arrows.contains(e)).map(e -> "a policy " + way + " " + e + ", no arrow");
    }

    private Stream<String> shut(Collection<Edge> allowed, Function<Edge, String> ours, String way) {
        return arrows.stream()
                .filter(e -> isInside(ours.apply(e)) && !allowed.contains(e))
                .map(e -> "no policy lets " + way + " " + e);
    }

    private static boolean isInside(String actor) {
        return actor.equals("everyone")
                || actor.equals("gateway")
                || actor.endsWith("-service")
                || PODS.containsValue(actor);
    }

    private static void read(Manifest policy, Set<Edge> in, Set<Edge> out) {
        String self = pod(policy.at("/spec/podSelector"));
        Manifest.stream(policy.at("/spec/ingress")).forEach(rule -> peers(rule.path("from"))
                .forEach(peer -> ports(rule).forEach(port -> in.add(new Edge(peer, self, port)))));
        Manifest.stream(policy.at("/spec/egress")).forEach(rule -> peers(rule.path("to"))
                .forEach(peer -> ports(rule).forEach(port -> out.add(new Edge(self, peer, port)))));
    }

    /** A rule without peers is for everybody, one without ports for every port. */
    private static Stream<String> peers(JsonNode peers) {
        return peers.isEmpty() ? Stream.of("anybody") : Manifest.stream(peers).map(NetworkCheck::peer);
    }

    private static Stream<String> ports(JsonNode rule) {
        return rule.path("ports").isEmpty()
                ? Stream.of("any")
                : Manifest.stream(rule.path("ports"))
                        .map(p -> p.has("endPort") || !p.has("port")
                                ? "range"
                                : p.path("port").asText());
    }

    private static String peer(JsonNode peer) {
        if (peer.has("ipBlock")) {
            return addresses(peer.path("ipBlock"));
        }
        if (!peer.has("namespaceSelector")) {
            return pod(peer.path("podSelector"));
        }
        Map<String, String> namespace = Manifest.texts(peer.at("/namespaceSelector/matchLabels"));
        Map<String, String> pod = Manifest.texts(peer.at("/podSelector/matchLabels"));
        return NEIGHBOURS.entrySet().stream()
                .filter(n -> namespace.equals(Map.of(
                                "kubernetes.io/metadata.name", n.getValue().getKey()))
                        && pod.equals(n.getValue().getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("unknown neighbour " + peer);
    }

    private static String addresses(JsonNode block) {
        var except = new TreeSet<String>();
        Manifest.stream(block.path("except")).forEach(e -> except.add(e.asText()));
        if (!block.path("cidr").asText().equals("0.0.0.0/0")) {
            return "addresses " + block;
        }
        if (except.isEmpty()) {
            return "any-address";
        }
        return except.containsAll(PRIVATE) ? "public-addresses" : "addresses " + block;
    }

    private static String pod(JsonNode selector) {
        if (selector.isEmpty()) {
            return "everyone";
        }
        Map<String, String> labels = Manifest.texts(selector.path("matchLabels"));
        if (selector.size() > 1) {
            return "unknown pods " + selector;
        }
        if (labels.size() == 2 && "service".equals(labels.get(COMPONENT))) {
            return labels.getOrDefault(NAME, "unknown pods " + selector);
        }
        return PODS.getOrDefault(labels, "unknown pods " + selector);
    }
}
