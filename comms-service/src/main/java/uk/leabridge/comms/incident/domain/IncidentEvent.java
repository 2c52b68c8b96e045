package uk.leabridge.comms.incident.domain;

import java.util.UUID;

/** What others learn of an incident. */
public sealed interface IncidentEvent {
    /** {@code incident.opened} v1. */
    record Opened(
            UUID incidentId,
            String reference,
            String borough,
            IncidentKind kind,
            IncidentSeverity severity,
            boolean exercise)
            implements IncidentEvent {
        public static Opened of(Incident incident) {
            var report = incident.report();
            return new Opened(
                    incident.id(),
                    incident.reference(),
                    incident.borough(),
                    report.kind(),
                    report.severity(),
                    report.exercise());
        }
    }
}
