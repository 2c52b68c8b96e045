package uk.leabridge.training.completion.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.course.domain.TrainingKind;

/** What other services are told, in the words of {@code contracts/events/training}. */
public sealed interface CompletionEvent {
    /** The event's name. */
    String event();

    UUID completionId();

    /**
     * A course was completed.
     *
     * @param validUntil the last day on which it counts, inclusive; null for ever
     */
    record Completed(
            UUID completionId,
            UUID learnerId,
            String personKey,
            UUID organisationId,
            UUID courseId,
            String courseCode,
            TrainingKind kind,
            LocalDate completedOn,
            @Nullable LocalDate validUntil,
            String borough)
            implements CompletionEvent {
        @Override
        public String event() {
            return "training.completed";
        }
    }

    /** A completion turned out to be wrong. */
    record Voided(
            UUID completionId,
            UUID learnerId,
            String personKey,
            UUID courseId,
            String courseCode,
            TrainingKind kind,
            Instant voidedAt,
            String borough)
            implements CompletionEvent {
        @Override
        public String event() {
            return "training.voided";
        }
    }
}
