package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.leabridge.comms.alert.domain.Deliveries;
import uk.leabridge.comms.alert.domain.Delivery;
import uk.leabridge.comms.alert.domain.SenderSignal;
import uk.leabridge.platform.transaction.BeforeCommit;

/** Queues deliveries within the current transaction and wakes the sender when it has committed. */
@ApplicationScoped
class DeliveryQueue {
    private final Deliveries deliveries;
    private final BeforeCommit transaction;
    private final Runnable wake;

    DeliveryQueue(Deliveries deliveries, BeforeCommit transaction, SenderSignal signal) {
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.wake = signal::wake;
    }

    void add(List<Delivery> queued) {
        deliveries.add(queued);
        wakeAfterCommit();
    }

    void wakeAfterCommit() {
        transaction.afterCommit(wake);
    }
}
