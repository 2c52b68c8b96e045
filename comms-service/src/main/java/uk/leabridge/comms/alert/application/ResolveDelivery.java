package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import uk.leabridge.comms.alert.domain.Deliveries;
import uk.leabridge.comms.alert.domain.Evidence;
import uk.leabridge.platform.identity.Actor;

/** Decides on a delivery whose hand-over never answered, by what the receiving side says. */
@ApplicationScoped
public class ResolveDelivery {
    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final InstantSource time;

    public ResolveDelivery(Deliveries deliveries, DeliveryQueue queue, InstantSource time) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.time = time;
    }

    public record Command(UUID delivery, UUID attempt, Evidence evidence) {}

    @Transactional
    public void handle(Command command, Actor system) {
        deliveries.lock(command.delivery(), system.borough()).ifPresent(delivery -> {
            delivery.resolve(command.attempt(), command.evidence(), time.instant());
            queue.wakeAfterCommit();
        });
    }
}
