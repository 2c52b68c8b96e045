package uk.leabridge.comms.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.incident.domain.EntryKind;
import uk.leabridge.comms.incident.domain.Incident;
import uk.leabridge.comms.incident.domain.IncidentAction;
import uk.leabridge.comms.incident.domain.IncidentEntry;
import uk.leabridge.comms.incident.domain.IncidentKind;
import uk.leabridge.comms.incident.domain.IncidentSeverity;
import uk.leabridge.comms.incident.domain.IncidentStatus;
import uk.leabridge.comms.incident.domain.Incidents;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;

/** Reads the incidents of the actor's own borough. */
@ApplicationScoped
public class IncidentQueries {
    private final Incidents incidents;
    private final Audit audit;

    public IncidentQueries(Incidents incidents, Audit audit) {
        this.incidents = incidents;
        this.audit = audit;
    }

    /** One incident; {@code allowed} names what can be done with it next. */
    public record View(
            UUID id,
            String reference,
            String borough,
            IncidentKind kind,
            String place,
            IncidentSeverity severity,
            String summary,
            boolean exercise,
            IncidentStatus status,
            Set<IncidentAction> allowed,
            Instant openedAt,
            @Nullable Instant closedAt,
            long version) {
        static View of(Incident incident) {
            var report = incident.report();
            return new View(
                    incident.id(),
                    incident.reference(),
                    incident.borough(),
                    report.kind(),
                    report.place(),
                    report.severity(),
                    report.summary(),
                    report.exercise(),
                    incident.status(),
                    incident.allowed(),
                    incident.openedAt(),
                    incident.closedAt(),
                    incident.version());
        }
    }

    /** One line of the timeline. */
    public record Entry(UUID id, EntryKind kind, String text, String bySubject, Instant at) {
        static Entry of(IncidentEntry entry) {
            return new Entry(entry.id(), entry.kind(), entry.text(), entry.bySubject(), entry.at());
        }
    }

    /** What another feature needs to know of an incident. */
    public record Outline(UUID id, String reference, boolean exercise, boolean closed) {}

    @Transactional
    public Optional<View> find(UUID id, Actor actor) {
        var found = incidents.find(id, actor.borough());
        found.ifPresent(incident -> audit.record(actor, AuditedAction.of("incident.read", "incident", incident.id())));
        return found.map(View::of);
    }

    @Transactional
    public Page<View> page(Actor actor, Optional<IncidentStatus> status, Optional<Cursor> after, int limit) {
        var rows = incidents.page(actor.borough(), status, after, limit + 1);
        return Page.of(rows, limit, one -> new Cursor(one.openedAt(), one.id())).map(View::of);
    }

    /** Nothing when there is no such incident in the borough. */
    @Transactional
    public Optional<Page<Entry>> timeline(UUID id, Actor actor, Optional<Cursor> after, int limit) {
        return incidents.find(id, actor.borough()).map(incident -> {
            audit.record(actor, AuditedAction.of("incident.read-timeline", "incident", incident.id()));
            var rows = incidents.timeline(incident.id(), after, limit + 1);
            return Page.of(rows, limit, one -> new Cursor(one.at(), one.id())).map(Entry::of);
        });
    }

    @Transactional
    public Optional<Outline> outline(UUID id, Actor actor) {
        return incidents
                .find(id, actor.borough())
                .map(incident -> new Outline(
                        incident.id(),
                        incident.reference(),
                        incident.report().exercise(),
                        incident.status() == IncidentStatus.CLOSED));
    }
}
