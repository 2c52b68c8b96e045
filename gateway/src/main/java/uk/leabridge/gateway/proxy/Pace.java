package uk.leabridge.gateway.proxy;

import com.netflix.concurrency.limits.Limiter;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How many requests one service has in hand at once: fewer while it is slow, more while it is quick. When everybody comes at once,
 * after a part was away, those who are let in are answered before they give up, and the others are told at once to come later. While
 * it is slow no caller has more than an eighth of them, so that nobody who asks for what takes long leaves no room for others.
 */
final class Pace {

    private static final int SHARES = 8;

    private final int most;
    private final QuickOrSlow limit;
    private final Limiter<Void> limiter;
    private final ConcurrentMap<String, Integer> inHand = new ConcurrentHashMap<>();

    /**
     * Its bounds.
     *
     * @param slow an answer that takes longer means fewer
     */
    record Rule(int atLeast, int atMost, Duration slow) {}

    /** @param nanos a clock like {@link System#nanoTime} */
    Pace(Rule rule, LongSupplier nanos) {
        this.most = rule.atMost();
        this.limit = new QuickOrSlow(
                Math.min(rule.atLeast(), rule.atMost()),
                rule.atMost(),
                rule.slow().toNanos());
        this.limiter = SimpleLimiter.newBuilder().nanoClock(nanos).limit(limit).build();
    }

    /** A turn, to be ended once; nothing when the service, or this caller there, has enough to do. */
    @Nullable
    Turn next(String caller) {
        int theirs = inHand.merge(caller, 1, Integer::sum);
        Limiter.Listener turn = theirs > share() ? null : limiter.acquire(null).orElse(null);
        if (turn == null) {
            over(caller);
            return null;
        }
        return new Turn(caller, turn);
    }

    private int share() {
        int now = limit.getLimit();
        return now < most ? Math.max(1, now / SHARES) : most;
    }

    private void over(String caller) {
        inHand.computeIfPresent(caller, (_, theirs) -> theirs == 1 ? null : theirs - 1);
    }

    /** One request at a service. The first thing that is said of it counts. */
    final class Turn {

        private final String caller;
        private final Limiter.Listener listener;
        private boolean over;

        private Turn(String caller, Limiter.Listener listener) {
            this.caller = caller;
            this.listener = listener;
        }

        /** The service began its answer; how long that took counts. */
        void answered() {
            end(Limiter.Listener::onSuccess);
        }

        /** The service gave no answer in time. */
        void unanswered() {
            end(Limiter.Listener::onDropped);
        }

        /** It says nothing about the service's pace. */
        void end() {
            end(Limiter.Listener::onIgnore);
        }

        private void end(Consumer<Limiter.Listener> how) {
            if (!over) {
                over = true;
                over(caller);
                how.accept(listener);
            }
        }
    }
}
