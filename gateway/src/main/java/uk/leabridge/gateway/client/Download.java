package uk.leabridge.gateway.client;

import java.io.InputStream;

/** A file as a service gives it out; whoever asks closes it. */
public record Download(InputStream content, String disposition) {}
