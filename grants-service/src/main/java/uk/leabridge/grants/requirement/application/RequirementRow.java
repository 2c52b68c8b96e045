package uk.leabridge.grants.requirement.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.requirement.domain.AppliesTo;
import uk.leabridge.grants.requirement.domain.TrainingKind;

/**
 * A requirement as it is read.
 *
 * @param trainingKinds any of these fulfils it
 * @param graceDays from a person's first day
 * @param mend what to do when it is not met
 * @param booking where to book, where there is a place to
 */
public record RequirementRow(
        String code,
        String title,
        AppliesTo appliesTo,
        List<String> trainingKinds,
        int graceDays,
        String mend,
        @Nullable String booking) {
    public Set<TrainingKind> kinds() {
        return trainingKinds.stream().map(TrainingKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
