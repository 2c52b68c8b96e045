package uk.leabridge.platform.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.InstantSource;

/** Holds dates in requests against the service's own time, and against London's days. */
@ApplicationScoped
class ServiceClock implements ClockProvider {
    private final InstantSource time;

    ServiceClock(InstantSource time) {
        this.time = time;
    }

    @Override
    public Clock getClock() {
        return time.withZone(uk.leabridge.platform.time.Clock.LONDON);
    }
}
