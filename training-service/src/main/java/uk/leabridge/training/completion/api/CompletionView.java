package uk.leabridge.training.completion.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.completion.application.CompletionDetails;
import uk.leabridge.training.completion.domain.CompletionSource;
import uk.leabridge.training.completion.domain.CompletionStatus;
import uk.leabridge.training.course.domain.TrainingKind;

/**
 * A completion.
 *
 * @param validUntil the last day on which it counts, inclusive; null for ever
 */
public record CompletionView(
        UUID id,
        UUID learnerId,
        UUID courseId,
        String courseCode,
        TrainingKind kind,
        LocalDate completedOn,
        @Nullable LocalDate validUntil,
        CompletionStatus status,
        CompletionSource source,
        Instant recordedAt,
        @Nullable Instant voidedAt,
        @Nullable String note,
        @Nullable String voidReason) {
    static CompletionView of(CompletionDetails completion) {
        return new CompletionView(
                completion.id(),
                completion.learnerId(),
                completion.courseId(),
                completion.courseCode(),
                completion.kind(),
                completion.completedOn(),
                completion.validUntil(),
                completion.status(),
                completion.source(),
                completion.recordedAt(),
                completion.voidedAt(),
                completion.note(),
                completion.voidReason());
    }
}
