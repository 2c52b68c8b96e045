package uk.leabridge.k8s;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each process gets the settings that it reads: all of them, no others, and no password that is not its own. */
final class EnvironmentCheck implements Check {
    private static final Set<String> EVERY = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "QUARKUS_MANAGEMENT_HOST",
            "QUARKUS_MANAGEMENT_PORT",
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "LEABRIDGE_DATABASE_URL",
            "LEABRIDGE_DATABASE_APP_PASSWORD",
            "LEABRIDGE_ISSUER",
            "LEABRIDGE_VAULT_KEYSET_FILE");
    private static final Set<String> GATEWAY = Set.of(
            "LEABRIDGE_CONSOLE_HTTPS",
            "LEABRIDGE_UPSTREAM_REFERRALS",
            "LEABRIDGE_UPSTREAM_GRANTS",
            "LEABRIDGE_UPSTREAM_TRAINING",
            "LEABRIDGE_UPSTREAM_COMMS");
    private static final Set<String> GATEWAY_RUNNING =
            Set.of("LEABRIDGE_GATEWAY_CLIENT_SECRET", "LEABRIDGE_ONBOARDING_CLIENT_SECRET", "LEABRIDGE_KEYCLOAK_URL");
    private static final Set<String> SERVICE = Set.of(
            "LEABRIDGE_DATABASE_KEEPER_PASSWORD",
            "LEABRIDGE_INDEX_KEY_FILE",
            "LEABRIDGE_PERSON_KEY_FILE",
            "KAFKA_BOOTSTRAP_SERVERS",
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SSL_TRUSTSTORE_TYPE",
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            "KAFKA_SSL_KEYSTORE_TYPE",
            "KAFKA_SSL_KEYSTORE_LOCATION");
    private static final Set<String> REFERRALS_RUNNING =
            Set.of("LEABRIDGE_DOCUMENTS_CLAMD_HOST", "LEABRIDGE_DOCUMENTS_CLAMD_PORT");
    private static final Set<String> COMMS_RUNNING = Set.of("LEABRIDGE_SMTP_HOST", "LEABRIDGE_SMTP_PORT");
    private static final Set<String> MIGRATION =
            Set.of("LEABRIDGE_DATABASE_MIGRATOR_PASSWORD", "QUARKUS_INIT_AND_EXIT");
    private static final Set<String> OPTIONAL = Set.of("JAVA_TOOL_OPTIONS");

    @Override
    public Stream<String> faults(Cluster cluster) {
        return cluster.workloads().flatMap(w -> w.containers().flatMap(c -> {
            Set<String> given = cluster.environment(c).keySet();
            Set<String> wanted = wanted(w);
            return Stream.of(
                            wanted.stream()
                                    .filter(name -> !given.contains(name))
                                    .map(name -> w + " lacks " + name),
                            given.stream()
                                    .filter(name -> !wanted.contains(name) && !OPTIONAL.contains(name))
                                    .map(name -> w + " is given " + name + ", which is not for it"),
                            foreign(cluster, w))
                    .flatMap(s -> s);
        }));
    }

    private static Set<String> wanted(Manifest w) {
        boolean gateway = process(w).equals("gateway");
        boolean running = w.kind().equals("Deployment");
        var wanted = new TreeSet<>(EVERY);
        wanted.addAll(gateway ? GATEWAY : SERVICE);
        if (running) {
            wanted.addAll(Set.of("QUARKUS_SHUTDOWN_TIMEOUT", "QUARKUS_DATASOURCE_JDBC_MAX_SIZE"));
            wanted.addAll(gateway ? GATEWAY_RUNNING : Set.of("KAFKA_SSL_KEYSTORE_PASSWORD"));
            wanted.addAll(
                    switch (process(w)) {
                        case "referrals" -> REFERRALS_RUNNING;
                        case "comms" -> COMMS_RUNNING;
                        default -> Set.of();
                    });
        } else {
            wanted.addAll(MIGRATION);
        }
        return wanted;
    }

    /** Nobody signs in to the database of another. */
    private static Stream<String> foreign(Cluster cluster, Manifest w) {
        return w
                .containers()
                .flatMap(c -> cluster.environment(c).entrySet().stream())
                .filter(e -> e.getKey().startsWith("LEABRIDGE_DATABASE_")
                        && e.getKey().endsWith("_PASSWORD"))
                .filter(e -> !e.getValue().startsWith(process(w) + "-database-"))
                .map(e -> w + " takes " + e.getKey() + " from " + e.getValue())
                .collect(Collectors.toSet())
                .stream();
    }

    private static String process(Manifest w) {
        return w.podLabels().getOrDefault("app.kubernetes.io/name", "").replaceFirst("-service$", "");
    }
}
