package uk.leabridge.comms.alert.application;

import java.time.Instant;
import java.util.UUID;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.AlertStatus;
import uk.leabridge.comms.alert.domain.Severity;

/** An alert in a list. */
public record AlertSummary(
        UUID id,
        UUID incidentId,
        String incidentReference,
        boolean exercise,
        String headline,
        Severity severity,
        AlertStatus status,
        Instant draftedAt) {
    static AlertSummary of(Alert alert) {
        return new AlertSummary(
                alert.id(),
                alert.about().incidentId(),
                alert.about().reference(),
                alert.about().exercise(),
                alert.content().headline(),
                alert.content().severity(),
                alert.status(),
                alert.draftedAt());
    }
}
