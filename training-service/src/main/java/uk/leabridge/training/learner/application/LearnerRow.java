package uk.leabridge.training.learner.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A learner as kept: name and e-mail address sealed. */
record LearnerRow(
        UUID id,
        String borough,
        UUID organisationId,
        byte[] name,
        byte[] email,
        @Nullable String account,
        Instant createdAt,
        long version) {}
