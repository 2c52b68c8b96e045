package uk.leabridge.grants.compliance.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.requirement.domain.TrainingKind;

/** What training-service told of people, whether on a roster or not. */
public interface TrainingEvidence {
    /**
     * A completed course.
     *
     * @param validUntil the last day on which it counts, inclusive; null for ever
     */
    record Completed(
            UUID completionId,
            String personKey,
            TrainingKind kind,
            String courseCode,
            LocalDate completedOn,
            @Nullable LocalDate validUntil) {}

    /** A completion that does not count. */
    record Voided(UUID completionId, String personKey, TrainingKind kind, String courseCode) {}

    /** Keeps a completion; one that was voided before stays void. */
    void keep(Completed completed);

    /** Voids a completion, come or to come. */
    void annul(Voided voided);

    /** What counts for some people. */
    List<Situation.Evidence> of(Collection<String> personKeys);
}
