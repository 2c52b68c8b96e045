package uk.leabridge.training.completion.application;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.completion.domain.CompletionSource;

/** A completion as told. */
public record RecordCompletionCommand(
        UUID learnerId,
        UUID courseId,
        LocalDate completedOn,
        CompletionSource source,
        @Nullable String note) {}
