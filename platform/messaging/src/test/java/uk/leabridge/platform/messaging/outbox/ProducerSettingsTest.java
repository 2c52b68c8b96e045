package uk.leabridge.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProducerSettingsTest {
    @Test
    void signsInAsTheChannelsDo() {
        var settings = ProducerSettings.of(
                "kafka:9093",
                Map.of("security.protocol", "SSL", "ssl.truststore.location", "/ca.crt", "sasl.mechanism", "PLAIN"));

        assertThat(settings)
                .containsEntry("bootstrap.servers", "kafka:9093")
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.truststore.location", "/ca.crt")
                .containsEntry("sasl.mechanism", "PLAIN");
    }

    @Test
    void letsNoSettingOfTheChannelsWeakenThePromise() {
        var settings = ProducerSettings.of(
                "kafka:9093", Map.of("acks", "0", "enable.idempotence", "false", "group.id", "grants"));

        assertThat(settings)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .doesNotContainKey("group.id");
    }
}
