package uk.leabridge.gateway.client;

/** It is done, and the service says no more than that (204). */
public record Done() {}
