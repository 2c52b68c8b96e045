package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.AlertAudience;
import uk.leabridge.comms.alert.domain.AlertContent;
import uk.leabridge.comms.alert.domain.AlertOutcome;
import uk.leabridge.comms.alert.domain.Alerts;
import uk.leabridge.comms.incident.application.IncidentQueries;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Identifiers;

/** Writes the first draft of an alert about an incident that is not closed. */
@ApplicationScoped
public class DraftAlert {
    private final Alerts alerts;
    private final IncidentQueries incidents;
    private final AlertAccess access;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Identifiers identifiers;
    private final InstantSource time;

    public DraftAlert(
            Alerts alerts,
            IncidentQueries incidents,
            AlertAccess access,
            Idempotency idempotency,
            Audit audit,
            Identifiers identifiers,
            InstantSource time) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.access = access;
        this.idempotency = idempotency;
        this.audit = audit;
        this.identifiers = identifiers;
        this.time = time;
    }

    public record Command(UUID incident, AlertContent content, AlertAudience audience, IdempotencyKey key) {}

    /** Why there is no draft. */
    public enum Refusal {
        INCIDENT_UNKNOWN,
        INCIDENT_CLOSED,
        CONTACT_UNKNOWN,
        EXERCISE_NOT_PUBLIC
    }

    @Transactional
    public Creation<Made, Refusal> handle(Command command, Actor actor) {
        return idempotency.once(actor, "alert.draft", command.key(), Made.class, () -> draft(command, actor));
    }

    private Creation<Made, Refusal> draft(Command command, Actor actor) {
        var incident = incidents.outline(command.incident(), actor);
        if (incident.isEmpty()) return Creation.refused(Refusal.INCIDENT_UNKNOWN);
        if (incident.get().closed()) return Creation.refused(Refusal.INCIDENT_CLOSED);
        var about = new Alert.About(
                incident.get().id(), incident.get().reference(), incident.get().exercise());
        var refusal = access.refusesContent(command.content(), command.audience(), about.exercise(), actor);
        if (refusal.isPresent()) return Creation.refused(refused(refusal.get()));
        var alert = Alert.draft(
                identifiers.next(),
                actor.borough().code(),
                about,
                command.content(),
                command.audience(),
                new Alert.By(actor.subject(), time.instant()));
        alerts.save(alert);
        audit.record(actor, AuditedAction.of("alert.draft", "alert", alert.id()));
        return Creation.created(new Made(alert.id()));
    }

    private static Refusal refused(AlertOutcome.Refusal refusal) {
        return refusal instanceof AlertOutcome.ExerciseIsNotPublic
                ? Refusal.EXERCISE_NOT_PUBLIC
                : Refusal.CONTACT_UNKNOWN;
    }
}
