package uk.leabridge.training.completion.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Where completions are kept. */
public interface Completions {
    /** Adds one; false when the learner has an unvoided one for this course and day. */
    boolean add(NewCompletion completion);

    /** The unvoided completion of a learner, course and day. */
    Optional<UUID> ofDay(UUID learnerId, UUID courseId, LocalDate day);

    Optional<Completion> find(UUID id);
}
