package uk.leabridge.platform.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.leabridge.platform.messaging.Envelope;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.platform.transaction.BeforeCommit;

/** Publishes events with the current transaction's commit. Nothing else in Leabridge sends an event. */
@Singleton
public class Outbox {
    private static final String ADD = "insert into outbox (id, topic, aggregate_id, envelope, borough, created_at)"
            + " values (?, ?, ?, ?, ?, ?)";

    private final BeforeCommit beforeCommit;
    private final OutboxSignal signal;
    private final Identifiers identifiers;
    private final ObjectMapper json;
    private final InstantSource time;
    private final String service;
    private final Runnable raise;

    public Outbox(
            BeforeCommit beforeCommit,
            OutboxSignal signal,
            Identifiers identifiers,
            ObjectMapper json,
            InstantSource time,
            @ConfigProperty(name = "leabridge.service") String service) {
        this.beforeCommit = beforeCommit;
        this.signal = signal;
        this.identifiers = identifiers;
        this.json = json;
        this.time = time;
        this.service = service;
        this.raise = this.signal::raise;
    }

    /**
     * Publishes when, and only when, this transaction commits.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void publish(OutgoingEvent event) {
        var id = identifiers.next();
        var subject = event.subject().toString();
        var borough = event.borough().code();
        var envelope = new Envelope(
                "1.0",
                id,
                "/leabridge/" + service,
                event.type(),
                subject,
                event.time(),
                "application/json",
                borough,
                json.valueToTree(event.data()));
        var now = OffsetDateTime.ofInstant(time.instant(), ZoneOffset.UTC);
        beforeCommit.write(ADD, id, service + ".events.v1", subject, write(envelope), borough, now);
        beforeCommit.afterCommit(raise);
    }

    private String write(Envelope envelope) {
        try {
            return json.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the event cannot be written as JSON", e);
        }
    }
}
