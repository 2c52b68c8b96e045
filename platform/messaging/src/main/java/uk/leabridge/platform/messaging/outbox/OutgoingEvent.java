package uk.leabridge.platform.messaging.outbox;

import java.time.Instant;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;

/**
 * An event to publish. Thin: ids, codes and times, never a name.
 *
 * @param name as for example {@code referral.received}; the type becomes {@code uk.leabridge.referral.received.v1}
 * @param subject the aggregate's id: events of one subject keep their order
 * @param data a record; its JSON obeys {@code contracts/events/<service>/<name>/v<version>.schema.json}
 */
public record OutgoingEvent(String name, int version, UUID subject, Borough borough, Instant time, Object data) {
    public static OutgoingEvent v1(String name, UUID subject, Borough borough, Instant time, Object data) {
        return new OutgoingEvent(name, 1, subject, borough, time, data);
    }

    String type() {
        return "uk.leabridge." + name + ".v" + version;
    }
}
