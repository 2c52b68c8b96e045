package uk.leabridge.local;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The five processes that Leabridge itself consists of. */
public enum Service {
    REFERRALS("referrals-service", 8081, "/v1/referrals?limit=1"),
    GRANTS("grants-service", 8082, "/v1/providers?limit=1"),
    TRAINING("training-service", 8083, "/v1/courses?limit=1"),
    COMMS("comms-service", 8084, "/v1/incidents?limit=1"),
    GATEWAY("gateway", 8080, "/");

    private final String module;
    private final int basePort;
    private final String proof;

    Service(String module, int basePort, String proof) {
        this.module = module;
        this.basePort = basePort;
        this.proof = proof;
    }

    /** The name of its database, its process and its log file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The folder it is built in. */
    public String module() {
        return module;
    }

    int basePort() {
        return basePort;
    }

    /** What is asked of it, with a token, before it counts as ready. */
    String proof() {
        return proof;
    }

    /** The four that own data and answer through the gateway. */
    public static List<Service> behindTheGateway() {
        return Stream.of(values()).filter(service -> service != GATEWAY).toList();
    }
}
