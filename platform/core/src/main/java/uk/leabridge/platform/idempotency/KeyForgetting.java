package uk.leabridge.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import uk.leabridge.platform.transaction.Keeper;
import uk.leabridge.platform.transaction.Rows;

/** Forgets keys after 24 hours: nobody repeats a request so late, and the answers are of no other use. */
@Singleton
class KeyForgetting {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Rows keeper;
    private final InstantSource time;

    KeyForgetting(@Keeper Rows keeper, InstantSource time) {
        this.keeper = keeper;
        this.time = time;
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "forget idempotency keys")
    void forgetOld() {
        var before = time.instant().minus(KEPT);
        keeper.of("delete from idempotency_key where created_at < ?", before)
                .atLength()
                .changed();
    }
}
