package uk.leabridge.training.learner.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of a learner, in clear. */
public record LearnerCommand(
        String name,
        String email,
        UUID organisationId,
        @Nullable String account) {}
