package uk.leabridge.training.completion.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.course.domain.TrainingKind;

/**
 * A completion about to be recorded.
 *
 * @param organisationId whom the learner worked for when it was recorded
 * @param note sealed
 */
public record NewCompletion(
        UUID id,
        String borough,
        UUID learnerId,
        UUID organisationId,
        UUID courseId,
        String courseCode,
        TrainingKind kind,
        LocalDate completedOn,
        @Nullable LocalDate validUntil,
        CompletionSource source,
        byte @Nullable [] note,
        String recordedBy,
        Instant recordedAt) {
    /** The event of its recording. */
    public CompletionEvent.Completed completed(String personKey) {
        return new CompletionEvent.Completed(
                id, learnerId, personKey, organisationId, courseId, courseCode, kind, completedOn, validUntil, borough);
    }
}
