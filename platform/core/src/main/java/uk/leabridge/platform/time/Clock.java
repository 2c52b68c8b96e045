package uk.leabridge.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The source of time. Everything asks the injected {@link InstantSource}, so that a test can move it. */
public final class Clock {
    /** Where the boroughs are: due dates and expiries turn at midnight here. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * Names a file that says how far ahead of the real time this service lives, as an ISO 8601 duration: for rehearsals on one
     * machine. Nothing is read where it is not set, and a service with a real issuer does not start with it.
     */
    public static final String AHEAD_FILE = "leabridge.time.ahead-file";

    private Clock() {}

    @ApplicationScoped
    static class Source {
        @Produces
        @ApplicationScoped
        @DefaultBean
        InstantSource time(@ConfigProperty(name = AHEAD_FILE) Optional<Path> aheadFile) {
            return aheadFile.<InstantSource>map(TimeAhead::new).orElseGet(InstantSource::system);
        }
    }
}
