package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.AlertEvent;
import uk.leabridge.comms.alert.domain.AlertOutcome;
import uk.leabridge.comms.alert.domain.Deliveries;
import uk.leabridge.comms.alert.domain.Delivery;
import uk.leabridge.comms.alert.domain.DeliveryMessage;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.messaging.outbox.Outbox;
import uk.leabridge.platform.messaging.outbox.OutgoingEvent;
import uk.leabridge.platform.time.Identifiers;

/**
 * Cancels the alert that it names. What has not left is held back; whoever may have it is told, in fixed words, that it is
 * cancelled. The reason is kept and not sent, because nobody approved its words.
 */
@ApplicationScoped
public class CancelAlert {
    private final AlertAccess access;
    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final InstantSource time;

    public CancelAlert(
            AlertAccess access,
            Deliveries deliveries,
            DeliveryQueue queue,
            Outbox outbox,
            Identifiers identifiers,
            InstantSource time) {
        this.access = access;
        this.deliveries = deliveries;
        this.queue = queue;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.time = time;
    }

    public record Command(UUID alert, long version, String reason) {}

    @Transactional
    public Attempt<AlertOutcome> handle(Command command, Actor actor) {
        var target = new AlertAccess.Target(command.alert(), command.version());
        return access.step(target, actor, "alert.cancel", alert -> cancel(alert, command.reason(), actor));
    }

    private Optional<AlertOutcome.Refusal> cancel(Alert alert, String reason, Actor actor) {
        var now = time.instant();
        var refusal = alert.cancel(reason, new Alert.By(actor.subject(), now));
        if (refusal.isEmpty() && alert.wasIssued()) {
            access.settle(alert);
            queue.add(deliveries.lockAll(alert.id(), DeliveryMessage.ALERT).stream()
                    .filter(delivery -> delivery.withdraw(now))
                    .map(delivery -> cancellation(alert, delivery, now))
                    .toList());
            outbox.publish(OutgoingEvent.v1(
                    "alert.cancelled",
                    alert.id(),
                    actor.borough(),
                    now,
                    new AlertEvent.Cancelled(
                            alert.id(),
                            alert.about().incidentId(),
                            alert.borough(),
                            alert.about().exercise(),
                            now)));
        }
        return refusal;
    }

    private Delivery cancellation(Alert alert, Delivery sent, Instant now) {
        return Delivery.queue(identifiers.next(), alert, sent.contactId(), DeliveryMessage.CANCELLATION, now);
    }
}
