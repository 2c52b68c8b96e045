package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.AlertStatus;
import uk.leabridge.comms.alert.domain.Alerts;
import uk.leabridge.comms.alert.domain.Deliveries;
import uk.leabridge.comms.alert.domain.Delivery;
import uk.leabridge.comms.alert.domain.DeliveryMessage;
import uk.leabridge.comms.alert.domain.DeliveryStatus;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;

/** Sends a message once more, because a person decided so where nobody can know, or after it failed for good. */
@ApplicationScoped
public class SendAgain {
    private final Alerts alerts;
    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final Audit audit;
    private final InstantSource time;

    public SendAgain(Alerts alerts, Deliveries deliveries, DeliveryQueue queue, Audit audit, InstantSource time) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.queue = queue;
        this.audit = audit;
        this.time = time;
    }

    public record Command(UUID alert, UUID delivery) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Queued() implements Outcome {}

        record Refused(DeliveryStatus status) implements Outcome {}
    }

    @Transactional
    public Attempt<Outcome> handle(Command command, Actor actor) {
        return Attempt.on(alerts.find(command.alert(), actor.borough())).then(alert -> Attempt.on(
                        deliveries.lock(command.delivery(), actor.borough()).filter(delivery -> delivery.alertId()
                                .equals(alert.id())))
                .map(delivery -> send(delivery, alert, actor)));
    }

    private Outcome send(Delivery delivery, Alert alert, Actor actor) {
        boolean over = delivery.message() == DeliveryMessage.ALERT && alert.status() != AlertStatus.ISSUED;
        if (over || !delivery.sendAgain(time.instant())) return new Outcome.Refused(delivery.status());
        audit.record(actor, AuditedAction.of("delivery.send-again", "delivery", delivery.id(), delivery.contactId()));
        queue.wakeAfterCommit();
        return new Outcome.Queued();
    }
}
