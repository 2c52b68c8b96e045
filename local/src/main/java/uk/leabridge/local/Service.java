package uk.leabridge.local;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The five processes that Leabridge itself consists of. */
public enum Service {
    REFERRALS("referrals-service", 8081),
    GRANTS("grants-service", 8082),
    TRAINING("training-service", 8083),
    COMMS("comms-service", 8084),
    GATEWAY("gateway", 8080);

    private final String module;
    private final int basePort;

    Service(String module, int basePort) {
        this.module = module;
        this.basePort = basePort;
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

    /** The four that own data and answer through the gateway. */
    public static List<Service> behindTheGateway() {
        return Stream.of(values()).filter(service -> service != GATEWAY).toList();
    }
}
