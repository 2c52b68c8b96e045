package uk.leabridge.training.completion.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.validation.Within;
import uk.leabridge.training.completion.application.RecordCompletionCommand;
import uk.leabridge.training.completion.domain.CompletionSource;

/** A completion as told. */
public record RecordCompletionRequest(
        @NotNull UUID learnerId,

        @NotNull UUID courseId,

        @NotNull @Within(yearsAgo = 80, yearsAhead = 10) LocalDate completedOn,

        @NotNull CompletionSource source,

        @Size(min = 1, max = 1000) @Nullable String note) {
    RecordCompletionCommand command() {
        return new RecordCompletionCommand(learnerId, courseId, completedOn, source, note);
    }
}
