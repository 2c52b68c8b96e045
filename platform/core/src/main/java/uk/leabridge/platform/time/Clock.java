package uk.leabridge.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;
import java.time.ZoneId;

/** The source of time. Everything asks the injected {@link InstantSource}, so that a test can move it. */
public final class Clock {
    /** Where the boroughs are: due dates and expiries turn at midnight here. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Clock() {}

    @ApplicationScoped
    static class Source {
        @Produces
        @ApplicationScoped
        @DefaultBean
        InstantSource time() {
            return InstantSource.system();
        }
    }
}
