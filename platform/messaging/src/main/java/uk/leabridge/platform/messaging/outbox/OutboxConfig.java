package uk.leabridge.platform.messaging.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The relay's settings. */
@ConfigMapping(prefix = "leabridge.outbox")
interface OutboxConfig {
    /** Whether this process forwards the outbox. */
    @WithDefault("true")
    boolean relay();

    /** Kafka's bootstrap servers. */
    String brokers();

    /** JDBC address of the service's database; the relay keeps one connection of its own to it. */
    String url();

    /** The keeper's login. */
    String user();

    /** The keeper's password. */
    String password();

    /** What the server is told when the relay connects: its limits. */
    String options();

    /** Seconds after which a server that says nothing is given up. */
    int socketSeconds();
}
