package uk.leabridge.platform.messaging.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import uk.leabridge.platform.work.BackgroundWork;

/**
 * Closes the channels once the last event in hand had its effect: offsets are committed, and the group hears that this member
 * leaves. The connector itself would do so only after persistence is closed.
 */
@Singleton
class Channels {
    private final Instance<KafkaConnector> kafka;

    Channels(@Any @Connector(KafkaConnector.CONNECTOR_NAME) Instance<KafkaConnector> kafka) {
        this.kafka = kafka;
    }

    void stop(@Observes @Priority(BackgroundWork.STOPS_FIRST + 1) ShutdownEvent event) {
        if (kafka.isResolvable()) kafka.get().terminate(event);
    }
}
