package uk.leabridge.platform.idempotency;

import java.util.UUID;

/** What the caller of a create learns, and what is remembered of it: the id of what was made. */
public record Made(UUID id) {}
