package uk.leabridge.platform.embedded;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Bounds a wait for a server that says nothing when it becomes ready: ask, pause a little, ask again. */
public final class Deadline {
    private static final Duration STEP = Duration.ofMillis(50);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** Waits a moment; false once the time is over or the thread was interrupted. */
    public boolean pause() {
        if (System.nanoTime() >= end) {
            return false;
        }
        LockSupport.parkNanos(STEP.toNanos());
        return !Thread.currentThread().isInterrupted();
    }
}
