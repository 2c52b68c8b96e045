package uk.leabridge.training.completion.application;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.course.domain.TrainingKind;

/**
 * The answer to a recorded completion.
 *
 * @param validUntil the last day on which it counts, inclusive; null for ever
 */
public record CompletionReceipt(
        UUID id,
        UUID learnerId,
        UUID courseId,
        String courseCode,
        TrainingKind kind,
        LocalDate completedOn,
        @Nullable LocalDate validUntil) {}
