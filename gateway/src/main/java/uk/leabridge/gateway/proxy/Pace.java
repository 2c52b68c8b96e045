package uk.leabridge.gateway.proxy;

import com.netflix.concurrency.limits.Limiter;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How many requests one service has in hand at once: fewer while it is slow, more while it is quick. When everybody comes at once,
 * after a part was away, those who are let in are answered before they give up, and the others are told at once to come later.
 */
final class Pace {

    private final Limiter<Void> limiter;

    /**
     * Its bounds.
     *
     * @param slow an answer that takes longer means fewer
     */
    record Rule(int atLeast, int atMost, Duration slow) {}

    /** @param nanos a clock like {@link System#nanoTime} */
    Pace(Rule rule, LongSupplier nanos) {
        this.limiter = SimpleLimiter.newBuilder()
                .nanoClock(nanos)
                .limit(AIMDLimit.newBuilder()
                        .minLimit(Math.min(rule.atLeast(), rule.atMost()))
                        .initialLimit(rule.atMost())
                        .maxLimit(rule.atMost())
                        .timeout(rule.slow().toNanos(), TimeUnit.NANOSECONDS)
                        .build())
                .build();
    }

    /** A turn, to be ended once; nothing when the service has enough to do. */
    @Nullable
    Turn next() {
        return limiter.acquire(null).map(Turn::new).orElse(null);
    }

    /** One request at a service. The first thing that is said of it counts. */
    static final class Turn {

        private final Limiter.Listener listener;
        private boolean over;

        private Turn(Limiter.Listener listener) {
            this.listener = listener;
        }

        /** The service began its answer; how long that took counts. */
        void answered() {
            if (!over) {
                over = true;
                listener.onSuccess();
            }
        }

        /** The service gave no answer in time. */
        void unanswered() {
            if (!over) {
                over = true;
                listener.onDropped();
            }
        }

        /** It says nothing about the service's pace. */
        void end() {
            if (!over) {
                over = true;
                listener.onIgnore();
            }
        }
    }
}
