package uk.leabridge.comms.alert.domain;

import java.time.Instant;
import java.util.UUID;

/** What others learn of an alert. */
public sealed interface AlertEvent {
    /** {@code alert.issued} v1. */
    record Issued(
            UUID alertId,
            UUID incidentId,
            String borough,
            Severity severity,
            AlertScope scope,
            boolean exercise,
            int recipientCount,
            Instant issuedAt)
            implements AlertEvent {}

    /** {@code alert.cancelled} v1. */
    record Cancelled(UUID alertId, UUID incidentId, String borough, boolean exercise, Instant cancelledAt)
            implements AlertEvent {}
}
