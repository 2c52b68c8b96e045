package uk.leabridge.comms.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import uk.leabridge.comms.incident.domain.EntryKind;
import uk.leabridge.comms.incident.domain.Incident;
import uk.leabridge.comms.incident.domain.IncidentAction;
import uk.leabridge.comms.incident.domain.IncidentEntry;
import uk.leabridge.comms.incident.domain.Incidents;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Identifiers;

/** Moves an incident on, with a line in its timeline that says why. */
@ApplicationScoped
public class MoveIncident {
    private final Incidents incidents;
    private final Audit audit;
    private final Identifiers identifiers;
    private final InstantSource time;

    public MoveIncident(Incidents incidents, Audit audit, Identifiers identifiers, InstantSource time) {
        this.incidents = incidents;
        this.audit = audit;
        this.identifiers = identifiers;
        this.time = time;
    }

    public record Command(UUID incident, long version, IncidentAction action, String note) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Moved(long version) implements Outcome {}

        record Refused(Incident.NotAllowed why) implements Outcome {}
    }

    @Transactional
    public Attempt<Outcome> handle(Command command, Actor actor) {
        return Attempt.on(incidents.find(command.incident(), actor.borough()))
                .at(command.version(), Incident::version)
                .map(incident -> move(incident, command, actor));
    }

    private Outcome move(Incident incident, Command command, Actor actor) {
        var now = time.instant();
        var refusal = incident.move(command.action(), now);
        if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
        incidents.save(incident);
        var kind = command.action() == IncidentAction.CLOSE ? EntryKind.CLOSED : EntryKind.MONITORING;
        incidents.add(new IncidentEntry(identifiers.next(), incident, kind, command.note(), actor.subject(), now));
        audit.record(
                actor,
                AuditedAction.of(
                        "incident." + (kind == EntryKind.CLOSED ? "close" : "monitor"), "incident", incident.id()));
        return new Outcome.Moved(incident.version());
    }
}
