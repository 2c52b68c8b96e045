package uk.leabridge.gateway.proxy;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What one caller may still do: a token bucket and a count of requests under way. */
final class Allowance {

    private final Bucket bucket;
    private final int atOnce;
    private final AtomicInteger underWay = new AtomicInteger();

    Allowance(int rate, int burst, int atOnce) {
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
        this.atOnce = atOnce;
    }

    ConsumptionProbe take() {
        return bucket.tryConsumeAndReturnRemaining(1);
    }

    boolean enter() {
        if (underWay.incrementAndGet() > atOnce) {
            underWay.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave() {
        underWay.decrementAndGet();
    }

    int underWay() {
        return underWay.get();
    }
}
