package uk.leabridge.grants.compliance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.compliance.domain.Cause;
import uk.leabridge.grants.compliance.domain.Change;
import uk.leabridge.grants.compliance.domain.ComplianceStatus;

/**
 * A line of a provider's history.
 *
 * @param causeEvent the event of another service that led to it
 */
public record HistoryLine(
        UUID id,
        ComplianceStatus from,
        ComplianceStatus to,
        List<Change.Reason> reasons,
        LocalDate effectiveOn,
        Instant changedAt,
        Cause cause,
        @Nullable UUID causeEvent) {
    public HistoryLine {
        reasons = List.copyOf(reasons);
    }
}
