package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.AlertStatus;
import uk.leabridge.comms.alert.domain.Alerts;
import uk.leabridge.comms.alert.domain.Deliveries;
import uk.leabridge.comms.alert.domain.DeliveryMessage;
import uk.leabridge.comms.contact.application.ContactQueries;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;

/** Reads the alerts of the actor's own borough. */
@ApplicationScoped
public class AlertQueries {
    private final Alerts alerts;
    private final Deliveries deliveries;
    private final ContactQueries contacts;
    private final Audit audit;

    public AlertQueries(Alerts alerts, Deliveries deliveries, ContactQueries contacts, Audit audit) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.audit = audit;
    }

    /** Whom it goes to; {@code fixed} from the submission on, before that it follows the groups. */
    public record Audience(int count, boolean fixed, List<ContactQueries.Named> people) {}

    @Transactional
    public Optional<AlertView> find(UUID id, Actor actor) {
        return alerts.find(id, actor.borough()).map(alert -> {
            audit.record(actor, AuditedAction.of("alert.read", "alert", alert.id()));
            return AlertView.of(
                    alert,
                    alerts.submissions(alert),
                    actor,
                    deliveries.counts(alert.id(), DeliveryMessage.ALERT),
                    deliveries.counts(alert.id(), DeliveryMessage.CANCELLATION));
        });
    }

    @Transactional
    public Page<AlertSummary> page(
            Actor actor, Optional<UUID> incident, Optional<AlertStatus> status, Optional<Cursor> after, int limit) {
        var rows = alerts.page(actor.borough(), new Alerts.Filter(incident, status), after, limit + 1);
        return Page.of(rows, limit, one -> new Cursor(one.draftedAt(), one.id()))
                .map(AlertSummary::of);
    }

    /** Nothing when there is no such alert in the borough. */
    @Transactional
    public Optional<Audience> audience(UUID id, Actor actor) {
        return alerts.find(id, actor.borough()).map(alert -> {
            boolean fixed = isFixed(alert);
            var recipients = fixed
                    ? alerts.submissions(alert).getFirst().recipients()
                    : contacts.resolve(
                            alert.audience().groups(), alert.audience().contacts(), actor);
            return new Audience(recipients.size(), fixed, contacts.names(recipients, actor));
        });
    }

    private static boolean isFixed(Alert alert) {
        return switch (alert.status()) {
            case DRAFT, RETURNED -> false;
            case PENDING_APPROVAL, REJECTED, APPROVED, ISSUED, CANCELLED -> true;
        };
    }
}
