package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import uk.leabridge.comms.alert.domain.Deliveries;
import uk.leabridge.comms.alert.domain.HandoverResult;
import uk.leabridge.comms.alert.domain.RetryPolicy;
import uk.leabridge.comms.config.AlertSettings;
import uk.leabridge.platform.identity.Actor;

/** Writes down what came of handing a message over. */
@ApplicationScoped
public class RecordHandover {
    private final Deliveries deliveries;
    private final RetryPolicy retry;
    private final InstantSource time;

    public RecordHandover(Deliveries deliveries, AlertSettings settings, InstantSource time) {
        this.deliveries = deliveries;
        this.retry = new RetryPolicy(settings.firstRetry(), settings.longestRetry(), settings.attempts());
        this.time = time;
    }

    public record Command(UUID delivery, UUID attempt, HandoverResult result) {}

    @Transactional
    public void handle(Command command, Actor system) {
        deliveries
                .lock(command.delivery(), system.borough())
                .ifPresent(delivery -> delivery.answered(command.attempt(), command.result(), retry, time.instant()));
    }
}
