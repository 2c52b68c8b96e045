package uk.leabridge.gateway.client;

import java.util.UUID;

/** What a service says of something that it made. */
public record Made(UUID id) {}
