package uk.leabridge.grants.compliance.domain;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a provider stood when it was last assessed, and when time alone may change that. */
@Entity
@Table(name = "compliance_standing")
@SuppressWarnings("UnusedVariable") // read by queries alone
public class Standing {
    @Id
    private UUID providerId;

    @Enumerated(EnumType.STRING)
    private ComplianceStatus status;

    @Convert(converter = StatusesConverter.class)
    private Map<String, ComplianceStatus> results;

    private Instant changedAt;
    private LocalDate effectiveOn;
    private @Nullable LocalDate nextChangeOn;

    @Version
    private long version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Standing() {}

    /** The standing of a provider that was never assessed. */
    public Standing(UUID providerId, Assessment first, LocalDate today, Instant now) {
        this.providerId = providerId;
        this.status = first.status();
        this.results = first.statuses();
        this.changedAt = now;
        this.effectiveOn = today;
        this.nextChangeOn = first.nextChangeOn();
    }

    /** Takes a new assessment; a change when any result differs, nothing otherwise. */
    public Optional<Change> take(Assessment assessment, LocalDate effectiveFrom, Instant now) {
        this.nextChangeOn = assessment.nextChangeOn();
        var statuses = assessment.statuses();
        if (statuses.equals(results) && assessment.status() == status) return Optional.empty();
        var change = new Change(providerId, status, assessment.status(), reasons(assessment), effectiveFrom, now);
        this.results = statuses;
        if (change.isOfStatus()) {
            this.status = assessment.status();
            this.changedAt = now;
            this.effectiveOn = effectiveFrom;
        }
        return Optional.of(change);
    }

    private java.util.List<Change.Reason> reasons(Assessment assessment) {
        return assessment.results().stream()
                .filter(result -> result.status() != results.get(result.requirement()))
                .sorted(Comparator.comparing(Assessment.Result::status))
                .map(result -> new Change.Reason(
                        result.requirement(),
                        results.get(result.requirement()),
                        result.status(),
                        result.leading().code(),
                        result.leading().entry(),
                        result.leading().date()))
                .toList();
    }

    /** The day on which time alone may change it; null when none will. */
    public @Nullable LocalDate nextChangeOn() {
        return nextChangeOn;
    }
}
