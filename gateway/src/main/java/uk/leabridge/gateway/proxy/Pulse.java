package uk.leabridge.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Notices that this process stood still: it was stopped, or had no processor. Meanwhile callers came, waited, and gave up; their
 * requests are all read at once when it moves again.
 */
final class Pulse {

    private static final Duration BEAT = Duration.ofMillis(200);
    private static final Duration STANDSTILL = Duration.ofSeconds(1);
    /** As long as callers wait for an answer. */
    private static final Duration AFTERMATH = Duration.ofSeconds(10);

    private final InstantSource clock;
    private volatile long last;
    private volatile long until;

    Pulse(InstantSource clock) {
        this.clock = clock;
        this.last = clock.millis();
    }

    static Pulse beating(Vertx vertx, InstantSource clock) {
        Pulse pulse = new Pulse(clock);
        vertx.setPeriodic(BEAT.toMillis(), _ -> pulse.beat());
        return pulse;
    }

    void beat() {
        long now = clock.millis();
        notice(now);
        last = now;
    }

    /** Whether it stood still a short time ago. */
    boolean stoodStill() {
        long now = clock.millis();
        notice(now);
        return now < until;
    }

    private void notice(long now) {
        if (now - last > STANDSTILL.toMillis()) {
            until = now + AFTERMATH.toMillis();
        }
    }
}
