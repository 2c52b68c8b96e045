package uk.leabridge.platform.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A CloudEvents 1.0 event in structured JSON, as it stands in a Kafka record's value.
 *
 * @param type {@code uk.leabridge.<event>.v1}
 * @param source {@code /leabridge/<service>}
 * @param subject the aggregate's id, also the record's key
 * @param borough an extension: whose event it is
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Envelope(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String borough,
        JsonNode data) {
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    public Envelope {
        if (id == null || type == null || borough == null || data == null) {
            throw new IllegalArgumentException("not a Leabridge event");
        }
    }
}
