package uk.leabridge.training.learner.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner, unsealed for somebody who may read it.
 *
 * @param name null when the learner's key was destroyed
 * @param email null when the learner's key was destroyed
 */
public record LearnerDetails(
        UUID id,
        UUID organisationId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String account,
        long version) {}
