package uk.leabridge.gateway.proxy.connection;

import java.time.Duration;

/**
 * How long a caller may take to send.
 *
 * @param head until the head of a request is complete, from its first byte or, for the first one, from the connection
 * @param silence between two parts of a body
 * @param grace before the rate is asked for
 * @param leastRate bytes of a body a second, on average after the grace
 * @param unused until a connection without a request is closed
 */
public record Patience(Duration head, Duration silence, Duration grace, int leastRate, Duration unused) {}
