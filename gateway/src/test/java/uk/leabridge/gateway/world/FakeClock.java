package uk.leabridge.gateway.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until told. */
public final class FakeClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-11-22T14:15:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
