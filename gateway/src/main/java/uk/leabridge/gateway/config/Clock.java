package uk.leabridge.gateway.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one place that reads the machine's clock. */
final class Clock {

    private Clock() {}

    @Produces
    @Singleton
    static InstantSource clock() {
        return InstantSource.system();
    }
}
