package uk.leabridge.training.learner.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.learner.application.LearnerDetails;

/** A learner. */
public record LearnerView(
        UUID id,
        UUID organisationId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String account,
        long version) {
    static LearnerView of(LearnerDetails learner) {
        return new LearnerView(
                learner.id(),
                learner.organisationId(),
                learner.name(),
                learner.email(),
                learner.account(),
                learner.version());
    }
}
