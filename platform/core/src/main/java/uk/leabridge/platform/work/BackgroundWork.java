package uk.leabridge.platform.work;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * The work that no request waits for: events taken from Kafka, schedules, messages handed over. At an orderly stop nothing of it
 * begins any more, and what has begun is waited for. The framework sends {@link ShutdownEvent} before it closes persistence, so that
 * work in hand still finds its database.
 */
@Singleton
public class BackgroundWork {
    /** First of all that observes the stop, because the others close what this work uses. */
    public static final int STOPS_FIRST = Interceptor.Priority.PLATFORM_BEFORE;

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
    /** Longer than a statement may take, so that work which waits for the database has failed by then, and shorter than a pod's grace. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int inHand;
    private boolean stopping;

    /** Whether the work may begin. Whoever was told so calls {@link #end} once, however it ended. */
    public boolean begin() {
        lock.lock();
        try {
            if (stopping) return false;
            inHand++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The work that began has ended. */
    public void end() {
        lock.lock();
        try {
            inHand--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the service is being stopped: a failure from here on says nothing about the work itself. */
    public boolean isStopping() {
        lock.lock();
        try {
            return stopping;
        } finally {
            lock.unlock();
        }
    }

    /** Waits, and answers whether the service still runs afterwards. */
    public boolean pause(Duration time) {
        long left = time.toNanos();
        lock.lock();
        try {
            while (!stopping && left > 0) left = changed.awaitNanos(left);
            return !stopping;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void stop(@Observes @Priority(STOPS_FIRST) ShutdownEvent event) throws InterruptedException {
        stop(GRACE);
    }

    void stop(Duration grace) throws InterruptedException {
        long left = grace.toNanos();
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
            while (inHand > 0 && left > 0) left = changed.awaitNanos(left);
            if (inHand > 0) {
                LOG.warnf(
                        "%1$d tasks were still running after %2$d s; they start again after the restart",
                        inHand, TimeUnit.NANOSECONDS.toSeconds(grace.toNanos()));
            }
        } finally {
            lock.unlock();
        }
    }
}
