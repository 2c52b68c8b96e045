package uk.leabridge.training.completion.application;

import java.time.Instant;
import java.util.UUID;

/** The answer to a voiding. */
public record VoidingReceipt(UUID completionId, Instant voidedAt) {}
