package uk.leabridge.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whatever is named exists, and a secret has the key that is read. */
final class ReferenceCheck implements Check {
    /** A secret's key that is wanted, and by whom. */
    private record Wish(String by, String secret, String key, boolean optional) {}

    @Override
    public Stream<String> faults(Cluster cluster) {
        Map<String, Set<String>> secrets = secrets(cluster);
        Stream<String> unknownSecrets = wishes(cluster)
                .filter(wish -> !wish.optional())
                .filter(wish -> !secrets.getOrDefault(wish.secret(), Set.of()).contains(wish.key()))
                .map(wish ->
                        wish.by() + " wants " + wish.key() + " of Secret " + wish.secret() + ", which nobody makes");
        return Stream.of(
                        unknownSecrets,
                        configMaps(cluster),
                        accounts(cluster),
                        targets(cluster),
                        mounts(cluster),
                        claims(cluster))
                .flatMap(s -> s);
    }

    /** Secrets and their keys: those that are written, those that come from the vault, those that operators make. */
    private static Map<String, Set<String>> secrets(Cluster cluster) {
        var secrets = new TreeMap<String, Set<String>>();
        cluster.all("Secret").forEach(s -> {
            var keys = new TreeSet<>(Manifest.texts(s.at("/data")).keySet());
            keys.addAll(Manifest.texts(s.at("/stringData")).keySet());
            secrets.put(s.name(), keys);
        });
        cluster.all("ExternalSecret").forEach(s -> {
            JsonNode template = s.at("/spec/target/template/data");
            var keys = new TreeSet<>(Manifest.texts(template).keySet());
            if (template.isMissingNode()) {
                Manifest.stream(s.at("/spec/data"))
                        .forEach(d -> keys.add(d.path("secretKey").asText()));
            }
            secrets.put(s.at("/spec/target/name").asText(), keys);
        });
        cluster.all("Cluster").forEach(c -> secrets.put(c.name() + "-ca", Set.of("ca.crt")));
        cluster.all("Kafka")
                .forEach(k -> secrets.put(k.name() + "-cluster-ca-cert", Set.of("ca.crt", "ca.p12", "ca.password")));
        cluster.all("KafkaUser")
                .forEach(u -> secrets.put(u.name(), Set.of("user.crt", "user.key", "user.p12", "user.password")));
        cluster.all("Ingress")
                .filter(i -> i.at("/metadata/annotations").has("cert-manager.io/cluster-issuer"))
                .flatMap(i -> Manifest.stream(i.at("/spec/tls")))
                .forEach(tls -> secrets.put(tls.path("secretName").asText(), Set.of("tls.crt", "tls.key")));
        return secrets;
    }

    private static Stream<Wish> wishes(Cluster cluster) {
        return Stream.of(
                        cluster.workloads().flatMap(ReferenceCheck::ofPods),
                        cluster.all("Cluster").flatMap(ReferenceCheck::ofDatabases),
                        cluster.all("Keycloak").flatMap(k -> Stream.of("usernameSecret", "passwordSecret")
                                .map(field -> wish(k, k.at("/spec/db/" + field)))),
                        cluster.all("KeycloakRealmImport").flatMap(r -> Manifest.stream(r.at("/spec/placeholders"))
                                .map(p -> wish(r, p.path("secret")))),
                        cluster.all("ObjectStore")
                                .flatMap(o -> Manifest.stream(o.at("/spec/configuration/s3Credentials"))
                                        .map(c -> wish(o, c))),
                        cluster.all("Ingress").flatMap(i -> Manifest.stream(i.at("/spec/tls"))
                                .map(t -> new Wish(
                                        i.toString(), t.path("secretName").asText(), "tls.crt", false))))
                .flatMap(s -> s);
    }

    private static Wish wish(Manifest by, JsonNode reference) {
        return new Wish(
                by.toString(),
                reference.path("name").asText(),
                reference.path("key").asText(),
                reference.path("optional").asBoolean());
    }

    private static Stream<Wish> ofPods(Manifest w) {
        Stream<Wish> environment = w.containers()
                .flatMap(c -> Manifest.stream(c.path("env")))
                .map(env -> env.at("/valueFrom/secretKeyRef"))
                .filter(JsonNode::isObject)
                .map(reference -> wish(w, reference));
        Stream<Wish> volumes = Manifest.stream(w.pod().path("volumes"))
                .map(volume -> volume.path("secret"))
                .filter(JsonNode::isObject)
                .flatMap(secret -> keysOf(secret)
                        .map(key -> new Wish(
                                w.toString(),
                                secret.path("secretName").asText(),
                                key,
                                secret.path("optional").asBoolean())));
        return Stream.concat(environment, volumes);
    }

    /** The keys that a volume must hold: its items, or what our programs read of it whole. */
    private static Stream<String> keysOf(JsonNode secret) {
        if (secret.has("items")) {
            return Manifest.stream(secret.path("items"))
                    .map(item -> item.path("key").asText());
        }
        return switch (secret.path("secretName").asText()) {
            case "gateway-keys" -> Stream.of("vault-keyset.json");
            case "leabridge-person-key" -> Stream.of("person.key");
            case "leabridge-trust" -> Stream.of("trust.p12");
            default -> Stream.of("vault-keyset.json", "index.key");
        };
    }

    private static Stream<Wish> ofDatabases(Manifest cluster) {
        Stream<Wish> roles = Manifest.stream(cluster.at("/spec/managed/roles"))
                .map(role -> role.at("/passwordSecret/name"))
                .filter(JsonNode::isTextual)
                .flatMap(name -> Stream.of("username", "password")
                        .map(key -> new Wish(cluster.toString(), name.asText(), key, false)));
        Stream<Wish> bootstrap = Stream.of("username", "password")
                .map(key -> new Wish(
                        cluster.toString(),
                        cluster.at("/spec/bootstrap/initdb/secret/name").asText(),
                        key,
                        false));
        return Stream.concat(roles, bootstrap);
    }

    private static Stream<String> configMaps(Cluster cluster) {
        return cluster.workloads().flatMap(w -> Stream.concat(
                        w.containers()
                                .flatMap(c -> Manifest.stream(c.path("envFrom")))
                                .map(from -> from.at("/configMapRef/name")),
                        w.pod().path("volumes").findValues("configMap").stream().map(c -> c.path("name")))
                .filter(JsonNode::isTextual)
                .filter(name -> cluster.find("ConfigMap", name.asText()).isEmpty())
                .map(name -> w + " wants ConfigMap " + name.asText() + ", which nobody makes"));
    }

    private static Stream<String> accounts(Cluster cluster) {
        return cluster.workloads()
                .filter(w -> cluster.find(
                                "ServiceAccount",
                                w.pod().path("serviceAccountName").asText())
                        .isEmpty())
                .map(w -> w + " wants a ServiceAccount that nobody makes");
    }

    private static Stream<String> targets(Cluster cluster) {
        return cluster.all("HorizontalPodAutoscaler")
                .filter(a -> cluster.find(
                                a.at("/spec/scaleTargetRef/kind").asText(),
                                a.at("/spec/scaleTargetRef/name").asText())
                        .isEmpty())
                .map(a -> a + " scales what is not there");
    }

    private static Stream<String> mounts(Cluster cluster) {
        return cluster.workloads().flatMap(w -> w.containers()
                .flatMap(c -> Manifest.stream(c.path("volumeMounts")))
                .map(mount -> mount.path("name").asText())
                .filter(name -> volume(w, name).isEmpty())
                .map(name -> w + " mounts volume " + name + ", which it does not have"));
    }

    private static Optional<JsonNode> volume(Manifest w, String name) {
        return Manifest.stream(w.pod().path("volumes"))
                .filter(v -> v.path("name").asText().equals(name))
                .findFirst();
    }

    private static Stream<String> claims(Cluster cluster) {
        return cluster.workloads().flatMap(w -> w.pod().path("volumes").findValues("persistentVolumeClaim").stream()
                .map(claim -> w + " wants a volume claim "
                        + claim.path("claimName").asText() + ": services keep nothing on disk"));
    }
}
