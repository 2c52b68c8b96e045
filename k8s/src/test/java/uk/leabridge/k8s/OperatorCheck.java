package uk.leabridge.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operators demand, and what we demand of what they make. */
final class OperatorCheck implements Check {
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "Cluster",
                    List.of(
                            "/spec/instances",
                            "/spec/imageName",
                            "/spec/storage/size",
                            "/spec/bootstrap/initdb/database"),
            "Database", List.of("/spec/name", "/spec/owner", "/spec/cluster/name"),
            "ScheduledBackup", List.of("/spec/schedule", "/spec/cluster/name", "/spec/pluginConfiguration/name"),
            "ObjectStore", List.of("/spec/configuration/destinationPath", "/spec/retentionPolicy"),
            "Keycloak", List.of("/spec/instances", "/spec/db/host", "/spec/db/database", "/spec/hostname/hostname"),
            "KeycloakRealmImport", List.of("/spec/keycloakCRName", "/spec/realm/realm"),
            "ExternalSecret", List.of("/spec/secretStoreRef/name", "/spec/target/name", "/spec/data/0/remoteRef/key"));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z_]+)}");

    @Override
    public Stream<String> faults(Cluster cluster) {
        Stream<String> missing = cluster.manifests().stream()
                .flatMap(m -> REQUIRED.getOrDefault(m.kind(), List.of()).stream()
                        .filter(pointer -> m.at(pointer).asText().isEmpty())
                        .map(pointer -> m + " lacks " + pointer));
        return Stream.of(missing, databases(cluster), roles(cluster), realms(cluster), topics(cluster), users(cluster))
                .flatMap(s -> s);
    }

    private static Stream<String> databases(Cluster cluster) {
        return cluster.all("Database").flatMap(d -> {
            String owner = d.at("/spec/owner").asText();
            boolean known = cluster.find("Cluster", d.at("/spec/cluster/name").asText()).stream()
                    .flatMap(c -> Manifest.stream(c.at("/spec/managed/roles")))
                    .anyMatch(role -> role.path("name").asText().equals(owner));
            Stream<String> owners = known ? Stream.empty() : Stream.of(d + " has an owner that no cluster makes");
            return d.at("/spec/databaseReclaimPolicy").asText().equals("retain")
                    ? owners
                    : Stream.concat(owners, Stream.of(d + " would take its data with it"));
        });
    }

    private static Stream<String> roles(Cluster cluster) {
        return cluster.all("Cluster").flatMap(c -> {
            Stream<String> roles = Manifest.stream(c.at("/spec/managed/roles"))
                    .filter(OperatorCheck::isDangerous)
                    .map(role ->
                            c + " gives too much to role " + role.path("name").asText());
            JsonNode rules = c.at("/spec/postgresql/pg_hba");
            boolean closed = rules.path(rules.size() - 1).asText().endsWith(" reject");
            return closed ? roles : Stream.concat(roles, Stream.of(c + " lets everyone else sign in"));
        });
    }

    /** Owners never sign in; a migrator inherits nothing; nobody goes round row-level security. */
    private static boolean isDangerous(JsonNode role) {
        String name = role.path("name").asText();
        boolean signsIn = role.path("login").asBoolean();
        return role.path("superuser").asBoolean()
                || role.path("bypassrls").asBoolean()
                || role.path("createrole").asBoolean()
                || (name.endsWith("_owner") && signsIn)
                || (name.endsWith("_migrator") && role.path("inherit").asBoolean(true))
                || (signsIn && !role.has("passwordSecret"));
    }

    private static Stream<String> realms(Cluster cluster) {
        return cluster.all("KeycloakRealmImport").flatMap(r -> {
            Stream<String> owner =
                    cluster.find("Keycloak", r.at("/spec/keycloakCRName").asText())
                                    .isEmpty()
                            ? Stream.of(r + " belongs to no Keycloak")
                            : Stream.empty();
            Stream<String> secrets = Manifest.stream(r.at("/spec/realm/clients"))
                    .filter(c -> c.has("secret") && !c.path("secret").asText().matches("\\$\\{[A-Z_]+}"))
                    .map(c -> r + " writes down the secret of client "
                            + c.path("clientId").asText());
            return Stream.of(owner, secrets, placeholders(r)).flatMap(s -> s);
        });
    }

    /** Left as it stands, a placeholder would become the client's secret. */
    private static Stream<String> placeholders(Manifest realm) {
        return PLACEHOLDER
                .matcher(realm.at("/spec/realm").toString())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(name -> !realm.at("/spec/placeholders").has(name))
                .map(name -> realm + " leaves " + name + " open");
    }

    private static Stream<String> topics(Cluster cluster) {
        int brokers = cluster.all("KafkaNodePool")
                .mapToInt(p -> p.at("/spec/replicas").asInt())
                .sum();
        return cluster.all("KafkaTopic").flatMap(t -> {
            int replicas = t.at("/spec/replicas").asInt();
            int insync = t.at("/spec/config").path("min.insync.replicas").asInt();
            return Stream.of(
                            when(replicas > brokers, t + " wants more replicas than there are brokers"),
                            when(insync < 1 || insync > replicas, t + " can never have its in-sync replicas"),
                            when(replicas > 1 && insync < 2, t + " may lose what it acknowledged"))
                    .flatMap(s -> s);
        });
    }

    private static Stream<String> users(Cluster cluster) {
        Set<String> topics = cluster.all("KafkaTopic").map(Manifest::name).collect(Collectors.toSet());
        return cluster.all("KafkaUser")
                .flatMap(u -> Manifest.stream(u.at("/spec/authorization/acls")).flatMap(acl -> {
                    String name = acl.at("/resource/name").asText();
                    boolean topic = acl.at("/resource/type").asText().equals("topic");
                    boolean writes = acl.path("operations").toString().contains("Write");
                    String own = u.name().replaceFirst("-service$", "") + ".";
                    return Stream.of(
                                    when(
                                            topic && !topics.contains(name),
                                            u + " is let to topic " + name + ", which is not made"),
                                    when(topic && writes && !name.startsWith(own), u + " may write to " + name))
                            .flatMap(s -> s);
                }));
    }

    private static Stream<String> when(boolean wrong, String fault) {
        return wrong ? Stream.of(fault) : Stream.empty();
    }
}
