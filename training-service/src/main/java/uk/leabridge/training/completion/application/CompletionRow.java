package uk.leabridge.training.completion.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.completion.domain.CompletionSource;
import uk.leabridge.training.course.domain.TrainingKind;

/** A completion as kept: its note and the reason of its voiding sealed. */
record CompletionRow(
        UUID id,
        UUID learnerId,
        UUID courseId,
        String courseCode,
        TrainingKind kind,
        LocalDate completedOn,
        @Nullable LocalDate validUntil,
        CompletionSource source,
        byte @Nullable [] note,
        Instant recordedAt,
        @Nullable Instant voidedAt,
        byte @Nullable [] voidReason) {}
