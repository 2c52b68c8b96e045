package uk.leabridge.gateway.proxy;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps callers from waiting for a service that is away. So many failures in a row open it; after a pause one request
 * may try, and its fate closes or opens it again.
 */
final class CircuitBreaker {

    enum State {
        CLOSED,
        OPEN,
        TRYING
    }

    /** What became of a request that was let through. */
    enum Verdict {
        WELL,
        FAILED,
        /** The caller went away or sent too much: says nothing about the service. */
        NONE
    }

    private final int failuresToOpen;
    private final Duration pause;
    private final InstantSource clock;

    private volatile State state = State.CLOSED;

    @GuardedBy("this")
    private Instant openUntil = Instant.EPOCH;

    private volatile int failures;

    CircuitBreaker(int failuresToOpen, Duration pause, InstantSource clock) {
        this.failuresToOpen = failuresToOpen;
        this.pause = pause;
        this.clock = clock;
    }

    State state() {
        return state;
    }

    /** True when a request may go; each true must be followed by one {@link #settle}. */
    boolean admits() {
        return state == State.CLOSED || admitsTrial();
    }

    private synchronized boolean admitsTrial() {
        if (state == State.OPEN && !clock.instant().isBefore(openUntil)) {
            state = State.TRYING;
            return true;
        }
        return state == State.CLOSED;
    }

    void settle(Verdict verdict) {
        if (verdict == Verdict.WELL && state == State.CLOSED && failures == 0) {
            return;
        }
        settleSlowly(verdict);
    }

    private synchronized void settleSlowly(Verdict verdict) {
        switch (verdict) {
            case WELL -> {
                failures = 0;
                state = State.CLOSED;
            }
            case FAILED -> {
                failures = Math.min(failures + 1, failuresToOpen);
                if (state == State.TRYING || failures >= failuresToOpen) {
                    open(pause);
                }
            }
            case NONE -> {
                if (state == State.TRYING) {
                    open(Duration.ZERO);
                }
            }
        }
    }

    @GuardedBy("this")
    private void open(Duration howLong) {
        state = State.OPEN;
        openUntil = clock.instant().plus(howLong);
    }

    long secondsToWait() {
        return Math.max(1, pause.toSeconds());
    }
}
