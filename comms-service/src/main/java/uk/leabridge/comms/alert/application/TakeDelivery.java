package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.leabridge.comms.alert.domain.AlertStatus;
import uk.leabridge.comms.alert.domain.Alerts;
import uk.leabridge.comms.alert.domain.Deliveries;
import uk.leabridge.comms.alert.domain.DeliveryMessage;
import uk.leabridge.comms.alert.domain.OutgoingMessage;
import uk.leabridge.comms.config.AlertSettings;
import uk.leabridge.comms.contact.application.ContactQueries;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Identifiers;

/**
 * Takes the next delivery that is due and marks it SENDING under a new attempt. The commit comes before the hand-over: one
 * delivery at a time is open to doubt for each worker, and only while it is on the wire.
 */
@ApplicationScoped
public class TakeDelivery {
    private final Alerts alerts;
    private final Deliveries deliveries;
    private final ContactQueries contacts;
    private final AlertSettings settings;
    private final Identifiers identifiers;
    private final InstantSource time;

    public TakeDelivery(
            Alerts alerts,
            Deliveries deliveries,
            ContactQueries contacts,
            AlertSettings settings,
            Identifiers identifiers,
            InstantSource time) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.settings = settings;
        this.identifiers = identifiers;
        this.time = time;
    }

    /** What there is to do. */
    public sealed interface Taken {
        /** Hand this over. */
        record Message(OutgoingMessage message) implements Taken {}

        /** One was settled without sending; there may be more. */
        record Settled() implements Taken {}

        /** Nothing is due. */
        record Nothing() implements Taken {}
    }

    @Transactional
    public Taken handle(Actor system) {
        var now = time.instant();
        var due = deliveries.nextDue(system.borough(), now);
        if (due.isEmpty()) return new Taken.Nothing();
        var delivery = due.get();
        var alert = alerts.find(delivery.alertId(), system.borough()).orElseThrow();
        if (delivery.message() == DeliveryMessage.ALERT && alert.status() != AlertStatus.ISSUED) {
            delivery.withdraw(now);
            return new Taken.Settled();
        }
        var address = contacts.address(delivery.contactId(), system);
        if (address.isEmpty()) {
            delivery.unreachable("contact-removed", now);
            return new Taken.Settled();
        }
        var attempt = identifiers.next();
        delivery.startSending(attempt, now);
        var words = AlertText.of(alert, delivery.message());
        return new Taken.Message(new OutgoingMessage(
                delivery.id(),
                attempt,
                delivery.messageId(settings.messageIdDomain()),
                address.get().name(),
                address.get().email(),
                words.subject(),
                words.text()));
    }
}
