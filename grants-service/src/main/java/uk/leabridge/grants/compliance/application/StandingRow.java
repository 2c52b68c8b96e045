package uk.leabridge.grants.compliance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.compliance.domain.ComplianceStatus;

/** A provider's standing as kept. */
record StandingRow(
        UUID providerId,
        ComplianceStatus status,
        Instant changedAt,
        LocalDate effectiveOn,
        @Nullable LocalDate nextChangeOn) {}
