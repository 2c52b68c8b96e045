package uk.leabridge.training.course.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.course.domain.TrainingKind;
import uk.leabridge.training.course.domain.Validity;

/** A course as it is read. */
public record CourseRow(
        UUID id,
        @Nullable String borough,
        String code,
        String title,
        TrainingKind kind,
        short level,
        @Nullable Short validityMonths,
        Instant createdAt) {
    /** The last day on which a completion of that day counts; null for ever. */
    public @Nullable LocalDate lastDay(LocalDate completedOn) {
        return new Validity(validityMonths == null ? null : validityMonths.intValue()).lastDay(completedOn);
    }
}
