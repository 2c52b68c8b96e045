package uk.leabridge.training.completion.application;

import java.util.UUID;

/** Why nothing was recorded. */
public sealed interface CompletionRefusal {
    /** The learner is missing or another borough's. */
    record UnknownLearner() implements CompletionRefusal {}

    record UnknownCourse() implements CompletionRefusal {}

    /** The day has not come in London. */
    record InFuture() implements CompletionRefusal {}

    /** It is recorded already. */
    record Duplicate(UUID existing) implements CompletionRefusal {}
}
