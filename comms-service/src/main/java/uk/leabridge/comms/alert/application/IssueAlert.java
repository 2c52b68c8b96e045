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
import uk.leabridge.comms.alert.domain.Alerts;
import uk.leabridge.comms.alert.domain.Delivery;
import uk.leabridge.comms.alert.domain.DeliveryMessage;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.messaging.outbox.Outbox;
import uk.leabridge.platform.messaging.outbox.OutgoingEvent;
import uk.leabridge.platform.time.Identifiers;

/**
 * Issues an approved alert: the state, one delivery for each recipient that was approved and the event commit together. A
 * second request finds another state or version, and the deliveries are unique besides: a retry never sends twice.
 */
@ApplicationScoped
public class IssueAlert {
    private final Alerts alerts;
    private final AlertAccess access;
    private final DeliveryQueue queue;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final InstantSource time;

    public IssueAlert(
            Alerts alerts,
            AlertAccess access,
            DeliveryQueue queue,
            Outbox outbox,
            Identifiers identifiers,
            InstantSource time) {
        this.alerts = alerts;
        this.access = access;
        this.queue = queue;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.time = time;
    }

    public record Command(UUID alert, long version) {}

    @Transactional
    public Attempt<AlertOutcome> handle(Command command, Actor actor) {
        var target = new AlertAccess.Target(command.alert(), command.version());
        return access.step(target, actor, "alert.issue", alert -> issue(alert, actor));
    }

    private Optional<AlertOutcome.Refusal> issue(Alert alert, Actor actor) {
        var now = time.instant();
        var refusal = alert.issue(new Alert.By(actor.subject(), now));
        if (refusal.isEmpty()) {
            access.settle(alert);
            var recipients = alerts.submissions(alert).getFirst().recipients();
            queue.add(recipients.stream()
                    .map(contact -> Delivery.queue(identifiers.next(), alert, contact, DeliveryMessage.ALERT, now))
                    .toList());
            outbox.publish(OutgoingEvent.v1(
                    "alert.issued", alert.id(), actor.borough(), now, event(alert, recipients.size(), now)));
        }
        return refusal;
    }

    private static AlertEvent event(Alert alert, int recipients, Instant now) {
        return new AlertEvent.Issued(
                alert.id(),
                alert.about().incidentId(),
                alert.borough(),
                alert.content().severity(),
                alert.content().scope(),
                alert.about().exercise(),
                recipients,
                now);
    }
}
