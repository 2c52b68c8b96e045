package uk.leabridge.k8s;

import java.util.stream.Stream;

/** All pools, full, with one pod more of each while it rolls out, fit into what the database accepts. */
final class ConnectionCheck implements Check {
    /** The platform's pool of the keeper, and the relay's own connection; the gateway has neither. */
    private static final int KEEPER_AND_RELAY = 3 + 1;

    /** The operator, backups, metrics, and somebody who mends. */
    private static final int RESERVED = 20;

    @Override
    public Stream<String> faults(Cluster cluster) {
        int wanted =
                cluster.all("Deployment").mapToInt(d -> connections(cluster, d)).sum()
                        + cluster.all("Keycloak")
                                .mapToInt(k -> k.at("/spec/instances").asInt()
                                        * k.at("/spec/db/poolMaxSize").asInt(100))
                                .sum()
                        + RESERVED;
        return cluster.all("Cluster").flatMap(c -> {
            int accepted = c.at("/spec/postgresql/parameters/max_connections").asInt(100);
            return wanted > accepted
                    ? Stream.of(c + " accepts " + accepted + " connections, pools may want " + wanted)
                    : Stream.empty();
        });
    }

    private static int connections(Cluster cluster, Manifest d) {
        int pods = 1
                + cluster.all("HorizontalPodAutoscaler")
                        .filter(a -> a.at("/spec/scaleTargetRef/name").asText().equals(d.name()))
                        .mapToInt(a -> a.at("/spec/maxReplicas").asInt())
                        .findFirst()
                        .orElse(1);
        int pool = d.containers()
                .mapToInt(c ->
                        Integer.parseInt(cluster.environment(c).getOrDefault("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "20")))
                .sum();
        return pods * (pool + (d.name().startsWith("gateway") ? 0 : KEEPER_AND_RELAY));
    }
}
