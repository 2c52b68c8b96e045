package uk.leabridge.grants;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import uk.leabridge.platform.time.Clock;

/** The service's time in tests: the real one, moved. */
@ApplicationScoped
public class MovableClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }

    public LocalDate today() {
        return instant().atZone(Clock.LONDON).toLocalDate();
    }

    public void moveTo(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(Clock.LONDON).toInstant();
        ahead = Duration.between(InstantSource.system().instant(), noon);
    }

    public void backToNow() {
        ahead = Duration.ZERO;
    }
}
