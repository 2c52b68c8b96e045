package uk.leabridge.grants.provider.application;

import java.util.UUID;

/** The answer to a new entry; without the name, which the caller knows. */
public record RosterReceipt(UUID id, UUID providerId) {}
