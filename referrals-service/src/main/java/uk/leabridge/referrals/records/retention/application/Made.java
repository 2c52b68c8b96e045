package uk.leabridge.referrals.records.retention.application;

import java.util.UUID;

/** What the caller learns of a new hold. */
public record Made(UUID id) {}
