package uk.leabridge.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Of what consumers have in common, the settings without which they read nothing or lose something. */
class ChannelSettingsTest {
    private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";

    @Test
    void readsEventsWholeAsTextAndKeepsThoseThatFail() throws IOException {
        var settings = new Properties();
        try (InputStream in = Objects.requireNonNull(
                ChannelSettingsTest.class.getResourceAsStream("/META-INF/microprofile-config.properties"))) {
            settings.load(in);
        }

        assertThat(settings)
                .containsEntry(CONNECTOR + "cloud-events", "false")
                .containsEntry(
                        CONNECTOR + "value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer")
                .containsEntry(CONNECTOR + "auto.offset.reset", "earliest")
                .containsEntry(CONNECTOR + "failure-strategy", "dead-letter-queue")
                .containsEntry(CONNECTOR + "graceful-shutdown", "false");
    }
}
