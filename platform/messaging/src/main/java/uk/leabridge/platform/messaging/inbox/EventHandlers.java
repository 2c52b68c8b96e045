package uk.leabridge.platform.messaging.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.leabridge.platform.messaging.Envelope;

/** Which event does what, for one consumer. A type that is not named here is acknowledged and counted. */
public final class EventHandlers {
    /** Takes one event, inside the inbox's transaction and as the system's actor. */
    @FunctionalInterface
    public interface Handler<T> {
        void handle(Envelope event, T data);
    }

    record Entry<T>(Class<T> type, Handler<T> handler) {}

    private final Map<String, Entry<?>> byType = new HashMap<>();

    /**
     * Names a handler.
     *
     * @param type {@code uk.leabridge.<event>.v1}
     * @param data what the consumer reads of the event's data, a record that ignores what it does not know
     */
    public <T> EventHandlers on(String type, Class<T> data, Handler<T> handler) {
        byType.put(type, new Entry<>(data, handler));
        return this;
    }

    Optional<Entry<?>> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
