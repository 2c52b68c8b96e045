package uk.leabridge.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The service's time in tests: the real one, until a test stops it somewhere. */
@ApplicationScoped
public class MovableClock implements InstantSource {
    private volatile @Nullable Instant stopped;

    @Override
    public Instant instant() {
        var at = stopped;
        return at == null ? InstantSource.system().instant() : at;
    }

    public void stopAt(Instant at) {
        stopped = at;
    }

    public void goOn() {
        stopped = null;
    }
}
