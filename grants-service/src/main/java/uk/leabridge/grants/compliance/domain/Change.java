package uk.leabridge.grants.compliance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a result: a line of the provider's history.
 *
 * @param from the provider's status before; it equals {@code to} when requirements changed and their worst did not
 * @param reasons the requirements whose result changed, the worst first
 * @param effectiveOn the day in London from which it is true
 */
public record Change(
        UUID providerId,
        ComplianceStatus from,
        ComplianceStatus to,
        List<Reason> reasons,
        LocalDate effectiveOn,
        Instant changedAt) {
    public Change {
        reasons = List.copyOf(reasons);
    }

    /**
     * One requirement's change.
     *
     * @param from null when the requirement is new
     * @param entry the roster entry of the person whom it is about
     * @param date as {@link ReasonCode} says
     */
    public record Reason(
            String requirementCode,
            @Nullable ComplianceStatus from,
            ComplianceStatus to,
            ReasonCode code,
            @Nullable UUID entry,
            @Nullable LocalDate date) {}

    public boolean isOfStatus() {
        return from != to;
    }
}
