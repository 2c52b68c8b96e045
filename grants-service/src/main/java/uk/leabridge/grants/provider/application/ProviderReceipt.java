package uk.leabridge.grants.provider.application;

import java.util.UUID;

/**
 * The answer to a registration.
 *
 * @param alreadyKnown another borough registered it before; yours has joined it
 */
public record ProviderReceipt(UUID id, String slug, boolean alreadyKnown) {}
