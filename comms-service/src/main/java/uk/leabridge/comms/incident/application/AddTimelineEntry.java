package uk.leabridge.comms.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import uk.leabridge.comms.incident.domain.EntryKind;
import uk.leabridge.comms.incident.domain.IncidentEntry;
import uk.leabridge.comms.incident.domain.Incidents;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Creation.Never;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Identifiers;

/** Adds a note to an incident's timeline; a closed incident takes notes too, for what becomes known later. */
@ApplicationScoped
public class AddTimelineEntry {
    private final Incidents incidents;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Identifiers identifiers;
    private final InstantSource time;

    public AddTimelineEntry(
            Incidents incidents, Idempotency idempotency, Audit audit, Identifiers identifiers, InstantSource time) {
        this.incidents = incidents;
        this.idempotency = idempotency;
        this.audit = audit;
        this.identifiers = identifiers;
        this.time = time;
    }

    public record Command(UUID incident, String text, IdempotencyKey key) {}

    /** What the caller learns of the new entry. */
    public record Added(UUID id, UUID incidentId) {}

    @Transactional
    public Attempt<Creation<Added, Never>> handle(Command command, Actor actor) {
        return Attempt.on(incidents.find(command.incident(), actor.borough()))
                .map(incident ->
                        idempotency.once(actor, "incident.note." + incident.id(), command.key(), Added.class, () -> {
                            var entry = new IncidentEntry(
                                    identifiers.next(),
                                    incident,
                                    EntryKind.NOTE,
                                    command.text(),
                                    actor.subject(),
                                    time.instant());
                            incidents.add(entry);
                            audit.record(actor, AuditedAction.of("incident.note", "incident", incident.id()));
                            return Creation.created(new Added(entry.id(), incident.id()));
                        }));
    }
}
