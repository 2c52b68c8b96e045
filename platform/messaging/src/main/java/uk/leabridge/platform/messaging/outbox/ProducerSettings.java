package uk.leabridge.platform.messaging.outbox;

import java.util.HashMap;
import java.util.Map;

/** What the relay's producer is told: never to give up, never to reorder, and to sign in as the channels do. */
final class ProducerSettings {
    /** A request that is not answered in this time is sent again, under the same number, so that the broker keeps one. */
    private static final int WAIT_MILLIS = 5_000;

    private ProducerSettings() {}

    /**
     * The settings.
     *
     * @param broker everything under {@code kafka.}; only how to sign in is taken from it, so that no setting for the
     *     channels can weaken what the outbox promises
     */
    static Map<String, Object> of(String brokers, Map<String, Object> broker) {
        var settings = new HashMap<String, Object>();
        broker.forEach((key, value) -> {
            if (key.startsWith("security.") || key.startsWith("ssl.") || key.startsWith("sasl.")) {
                settings.put(key, value);
            }
        });
        settings.put("bootstrap.servers", brokers);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("compression.type", "lz4");
        settings.put("delivery.timeout.ms", Integer.MAX_VALUE);
        settings.put("max.block.ms", WAIT_MILLIS);
        settings.put("request.timeout.ms", WAIT_MILLIS);
        settings.put("socket.connection.setup.timeout.ms", (long) WAIT_MILLIS);
        return settings;
    }
}
