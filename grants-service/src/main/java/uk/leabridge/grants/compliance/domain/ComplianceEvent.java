package uk.leabridge.grants.compliance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What compliance tells others. */
public sealed interface ComplianceEvent {
    /**
     * A provider's status has changed, in the words of {@code contracts/events/grants}.
     *
     * @param organisation the slug of the provider's own organisation
     * @param reasons the requirements whose result changed, the worst first
     */
    record Changed(
            UUID providerId,
            List<String> boroughs,
            ComplianceStatus from,
            ComplianceStatus to,
            List<Reason> reasons,
            LocalDate effectiveOn,
            Instant changedAt,
            String organisation)
            implements ComplianceEvent {}

    /** A requirement and why it has its result. */
    record Reason(String requirementCode, ReasonCode code) {}
}
