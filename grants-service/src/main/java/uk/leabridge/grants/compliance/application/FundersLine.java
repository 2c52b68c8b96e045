package uk.leabridge.grants.compliance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.compliance.domain.ComplianceStatus;

/**
 * A line of the funder's table.
 *
 * @param effectiveOn the day from which the status is true
 * @param nextChangeOn the first later day on which time alone may change a result; null when none will
 */
public record FundersLine(
        UUID providerId,
        String slug,
        String name,
        List<String> boroughs,
        ComplianceStatus status,
        Instant changedAt,
        LocalDate effectiveOn,
        @Nullable LocalDate nextChangeOn) {}
