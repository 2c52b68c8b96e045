package uk.leabridge.referrals.intake.advice.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a question begins with; {@code question} is sealed with the key of {@code person}. */
public record NewAdvice(
        UUID id,
        String borough,
        String askedBy,
        @Nullable String organisation,
        UUID person,
        byte[] question,
        Instant askedAt) {}
