package uk.leabridge.training.completion.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.completion.domain.CompletionSource;
import uk.leabridge.training.completion.domain.CompletionStatus;
import uk.leabridge.training.course.domain.TrainingKind;

/**
 * A completion on a day.
 *
 * @param validUntil the last day on which it counts, inclusive; null for ever
 * @param note null in a record of several, and when there is none
 * @param voidReason as the note
 */
public record CompletionDetails(
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
        @Nullable String voidReason) {}
