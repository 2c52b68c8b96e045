package uk.leabridge.platform.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tries an event until it has its effect. A failure of the event itself is tried five times, then thrown: the channel's
 * failure strategy writes it to the dead letters with the reason, and goes on. A failure of the database is waited out, because
 * every event would fail alike.
 */
@ApplicationScoped
public class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final int MAX_CAUSES = 12;

    private final Inbox inbox;
    private final MeterRegistry metrics;

    public Delivery(Inbox inbox, MeterRegistry metrics) {
        this.inbox = inbox;
        this.metrics = metrics;
    }

    /**
     * Delivers one record's value, blocking while the database is away.
     *
     * @throws UnreadableEvent when it is no event of ours
     * @throws UndeliverableEvent when it failed five times
     */
    public void deliver(String value, EventHandlers handlers) {
        int failures = 0;
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                inbox.receive(value, handlers);
                return;
            } catch (UnreadableEvent e) {
                metrics.counter("leabridge.inbox.dead").increment();
                throw e;
            } catch (RuntimeException e) {
                boolean away = databaseIsAway(e);
                if (!away && ++failures == TRIES) {
                    metrics.counter("leabridge.inbox.dead").increment();
                    throw new UndeliverableEvent(e);
                }
                LOG.warnf(
                        "an event waits: %s",
                        away ? "the database is away" : e.getClass().getName());
                sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    private static boolean databaseIsAway(Throwable failure) {
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < MAX_CAUSES; depth++, at = at.getCause()) {
            if (at instanceof SQLTransientException) return true;
            if (at instanceof SQLException sql
                    && (sql.getSQLState() == null || sql.getSQLState().matches("(08|57P|53).*"))) {
                return true;
            }
        }
        return false;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while an event waited", e);
        }
    }
}
