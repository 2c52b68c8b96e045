package uk.leabridge.platform.messaging.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.messaging.Envelope;
import uk.leabridge.platform.transaction.Rows;

/**
 * Gives an event its effect once: the inbox's row and the effect commit together. A duplicate changes nothing; an unknown type
 * is counted; a failure is thrown, for {@link Delivery} to try again or to put aside.
 */
@ApplicationScoped
public class Inbox {
    private static final String ADD =
            "insert into inbox (event_id, type, received_at) values (?, ?, ?) on conflict do nothing";

    private final Rows rows;
    private final CurrentActor actor;
    private final ObjectMapper json;
    private final InstantSource time;
    private final MeterRegistry metrics;
    private final String service;

    public Inbox(
            Rows rows,
            CurrentActor actor,
            ObjectMapper json,
            InstantSource time,
            MeterRegistry metrics,
            @ConfigProperty(name = "leabridge.service") String service) {
        this.rows = rows;
        this.actor = actor;
        this.json = json;
        this.time = time;
        this.metrics = metrics;
        this.service = service;
    }

    /**
     * Handles one record's value.
     *
     * @throws UnreadableEvent when it is no event of ours
     */
    @ActivateRequestContext
    public void receive(String value, EventHandlers handlers) {
        var event = envelope(value);
        var handler = handlers.find(event.type());
        if (handler.isEmpty()) {
            metrics.counter("leabridge.inbox.unknown").increment();
            return;
        }
        actor.actAs(Actor.system(service, new Borough(event.borough())));
        boolean first = QuarkusTransaction.requiringNew().call(() -> {
            if (!enter(event)) return false;
            dispatch(event, handler.get());
            return true;
        });
        metrics.counter(first ? "leabridge.inbox.handled" : "leabridge.inbox.duplicates")
                .increment();
    }

    private boolean enter(Envelope event) {
        return rows.of(ADD, event.id(), event.type(), time.instant()).changed() == 1;
    }

    private <T> void dispatch(Envelope event, EventHandlers.Entry<T> entry) {
        entry.handler().handle(event, data(event, entry.type()));
    }

    private <T> T data(Envelope event, Class<T> type) {
        try {
            return reader(type).readValue(event.data().traverse());
        } catch (java.io.IOException | IllegalArgumentException e) {
            throw new UnreadableEvent("the data of " + event.type() + " cannot be read");
        }
    }

    private Envelope envelope(String value) {
        try {
            return reader(Envelope.class).readValue(value);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnreadableEvent("not a CloudEvents envelope of Leabridge");
        }
    }

    /** Consumers are tolerant where endpoints are strict: a newer producer may add fields. */
    private ObjectReader reader(Class<?> type) {
        return json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
