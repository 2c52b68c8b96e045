package uk.leabridge.comms.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import uk.leabridge.comms.incident.domain.EntryKind;
import uk.leabridge.comms.incident.domain.Incident;
import uk.leabridge.comms.incident.domain.IncidentEntry;
import uk.leabridge.comms.incident.domain.IncidentEvent;
import uk.leabridge.comms.incident.domain.Incidents;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Creation.Never;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.messaging.outbox.Outbox;
import uk.leabridge.platform.messaging.outbox.OutgoingEvent;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.platform.time.Identifiers;

/** Opens an incident under the borough's next reference. */
@ApplicationScoped
public class OpenIncident {
    private static final String OPERATION = "incident.open";

    private final Incidents incidents;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final InstantSource time;

    public OpenIncident(
            Incidents incidents,
            Idempotency idempotency,
            Audit audit,
            Outbox outbox,
            Identifiers identifiers,
            InstantSource time) {
        this.incidents = incidents;
        this.idempotency = idempotency;
        this.audit = audit;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.time = time;
    }

    public record Command(Incident.Report report, IdempotencyKey key) {}

    /** What the caller learns of the new incident. */
    public record Opened(UUID id, String reference) {}

    @Transactional
    public Creation<Opened, Never> handle(Command command, Actor actor) {
        return idempotency.once(actor, OPERATION, command.key(), Opened.class, () -> open(command.report(), actor));
    }

    private Creation<Opened, Never> open(Incident.Report report, Actor actor) {
        var now = time.instant();
        var borough = actor.borough();
        var reference =
                incidents.nextReference(borough, now.atZone(Clock.LONDON).getYear());
        var incident = Incident.open(identifiers.next(), borough.code(), reference, report, actor.subject(), now);
        incidents.save(incident);
        incidents.add(new IncidentEntry(
                identifiers.next(), incident, EntryKind.OPENED, report.summary(), actor.subject(), now));
        audit.record(actor, AuditedAction.of("incident.open", "incident", incident.id()));
        outbox.publish(
                OutgoingEvent.v1("incident.opened", incident.id(), borough, now, IncidentEvent.Opened.of(incident)));
        return Creation.created(new Opened(incident.id(), reference));
    }
}
