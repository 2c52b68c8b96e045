package uk.leabridge.training.completion.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.completion.domain.CompletionStatus;
import uk.leabridge.training.course.domain.TrainingKind;

/**
 * Everything that a learner completed, as it stands on a day in London.
 *
 * @param courses each course once, with its best completion
 * @param completions all of them, the latest first
 */
public record LearnerRecord(
        UUID learnerId, LocalDate asOf, List<Standing> courses, List<CompletionDetails> completions) {
    public LearnerRecord {
        courses = List.copyOf(courses);
        completions = List.copyOf(completions);
    }

    /**
     * How a learner stands with a course.
     *
     * @param status VOIDED when every completion of it was voided
     * @param validUntil of the completion that counts longest; null for ever, and when voided
     */
    public record Standing(
            UUID courseId,
            String courseCode,
            String title,
            TrainingKind kind,
            CompletionStatus status,
            LocalDate lastCompletedOn,
            @Nullable LocalDate validUntil) {}
}
