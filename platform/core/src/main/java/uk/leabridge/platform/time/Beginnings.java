package uk.leabridge.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

/** The id and the moment of whatever begins now. */
@ApplicationScoped
public class Beginnings {
    private final Identifiers identifiers;
    private final InstantSource time;

    public Beginnings(Identifiers identifiers, InstantSource time) {
        this.identifiers = identifiers;
        this.time = time;
    }

    public UUID id() {
        return identifiers.next();
    }

    public Instant now() {
        return time.instant();
    }

    /** The day in London: validity turns at midnight there. */
    public LocalDate today() {
        return time.instant().atZone(Clock.LONDON).toLocalDate();
    }
}
