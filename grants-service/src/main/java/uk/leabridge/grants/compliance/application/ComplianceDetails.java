package uk.leabridge.grants.compliance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.compliance.domain.ComplianceStatus;
import uk.leabridge.grants.compliance.domain.ReasonCode;

/**
 * A provider's compliance, explained.
 *
 * @param asOf the day in London for which it is true
 * @param since when the status became what it is; null when that is only now being noticed
 * @param nextChangeOn the first later day on which time alone may change a result; null when none will
 */
public record ComplianceDetails(
        UUID providerId,
        ComplianceStatus status,
        LocalDate asOf,
        @Nullable Instant since,
        @Nullable LocalDate nextChangeOn,
        List<Requirement> requirements) {
    public ComplianceDetails {
        requirements = List.copyOf(requirements);
    }

    /**
     * One requirement's result.
     *
     * @param mend what to do; null when nothing is to be done
     * @param booking where to book; null when there is nothing to book
     */
    public record Requirement(
            String code,
            String title,
            ComplianceStatus status,
            @Nullable String mend,
            @Nullable String booking,
            List<Finding> findings) {
        public Requirement {
            findings = List.copyOf(findings);
        }
    }

    /**
     * One reason.
     *
     * @param date as the code says
     * @param person whom it is about; null when it is about the provider
     */
    public record Finding(
            ReasonCode code,
            ComplianceStatus status,
            String sentence,
            @Nullable LocalDate date,
            @Nullable Person person) {}

    /**
     * A person on the roster.
     *
     * @param name null for those who may not see it
     */
    public record Person(UUID entryId, @Nullable String name, String role) {}
}
