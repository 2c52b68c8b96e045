package uk.leabridge.grants.compliance.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's compliance is worth on a day, and why.
 *
 * @param status the worst of the results
 * @param nextChangeOn the first later day on which time alone may change a result; null when none will
 */
public record Assessment(
        ComplianceStatus status,
        List<Result> results,
        @Nullable LocalDate nextChangeOn) {
    public Assessment {
        results = List.copyOf(results);
    }

    /** The result for one requirement. */
    public record Result(String requirement, ComplianceStatus status, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }

        static Result of(String requirement, List<Finding> findings) {
            var worst = ComplianceStatus.worst(
                    findings.stream().map(Finding::status).toList());
            return new Result(requirement, worst, findings);
        }

        /** The finding that makes the result. */
        public Finding leading() {
            return findings.stream().min(Comparator.comparing(Finding::status)).orElseThrow();
        }
    }

    /**
     * One reason.
     *
     * @param entry the roster entry of the person whom it is about
     * @param date as {@link ReasonCode} says
     */
    public record Finding(
            ReasonCode code,
            ComplianceStatus status,
            @Nullable UUID entry,
            @Nullable LocalDate date) {}

    /** Each requirement with its status, in the set's order. */
    public Map<String, ComplianceStatus> statuses() {
        var statuses = new LinkedHashMap<String, ComplianceStatus>();
        results.forEach(result -> statuses.put(result.requirement(), result.status()));
        return statuses;
    }
}
