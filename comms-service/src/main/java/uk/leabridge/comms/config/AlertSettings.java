package uk.leabridge.comms.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How alerts leave. */
@ConfigMapping(prefix = "leabridge.alert")
public interface AlertSettings {
    /** Whether this process sends. */
    @WithDefault("true")
    boolean sender();

    /** How many messages are handed over at the same time. */
    @WithDefault("4")
    int workers();

    /** How long a hand-over may take; longer, and it counts as broken off. */
    @WithDefault("15s")
    Duration handoverTimeout();

    /** After so long without an answer the receiving side is asked; longer than {@link #handoverTimeout} by 5 s or more. */
    @WithDefault("25s")
    Duration settleAfter();

    /** Pause after a first temporary failure; it doubles with each. */
    @WithDefault("5s")
    Duration firstRetry();

    /** The longest pause between two attempts. */
    @WithDefault("10m")
    Duration longestRetry();

    /** After so many temporary failures it counts as failed for good: with the pauses above, after about five hours. */
    @WithDefault("36")
    int attempts();

    /** The right-hand side of the messages' ids. */
    @WithDefault("alerts.leabridge.example")
    String messageIdDomain();

    /**
     * Where the mailbox that takes the messages can be read ({@code GET /api/messages?to=}), as the local one can. Without
     * it nobody can tell whether a message whose hand-over broke off has arrived, and it is shown as unknown.
     */
    Optional<URI> mailbox();
}
