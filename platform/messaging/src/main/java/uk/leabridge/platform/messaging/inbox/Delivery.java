package uk.leabridge.platform.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import uk.leabridge.platform.transaction.Outage;
import uk.leabridge.platform.work.BackgroundWork;

/**
 * Tries an event until it has its effect. A failure of the event itself is tried five times, then thrown: the channel's
 * failure strategy writes it to the dead letters with the reason, and goes on. An outage is waited out, because every event
 * would fail alike. When the service stops meanwhile the event is left as it is, and comes again after the start.
 */
@ApplicationScoped
public class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final BackgroundWork work;
    private final MeterRegistry metrics;

    public Delivery(Inbox inbox, BackgroundWork work, MeterRegistry metrics) {
        this.inbox = inbox;
        this.work = work;
        this.metrics = metrics;
    }

    /**
     * Delivers one record's value, blocking through an outage.
     *
     * @return what the channel's method returns: done once the event had its effect; never done when the service stops first, so
     *     that the record is neither acknowledged nor put aside
     * @throws UnreadableEvent when it is no event of ours
     * @throws UndeliverableEvent when it failed five times
     */
    public CompletionStage<Void> deliver(String value, EventHandlers handlers) {
        if (!work.begin()) return new CompletableFuture<>();
        try {
            return hasEffect(value, handlers) ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
        } finally {
            work.end();
        }
    }

    private boolean hasEffect(String value, EventHandlers handlers) {
        int failures = 0;
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                inbox.receive(value, handlers);
                return true;
            } catch (UnreadableEvent e) {
                metrics.counter("leabridge.inbox.dead").increment();
                throw e;
            } catch (RuntimeException e) {
                if (work.isStopping()) return false;
                boolean outage = Outage.isBehind(e);
                if (!outage && ++failures == TRIES) {
                    metrics.counter("leabridge.inbox.dead").increment();
                    throw new UndeliverableEvent(e);
                }
                LOG.warnf(
                        "an event is waiting: %s",
                        outage ? Outage.named(e) : e.getClass().getName());
                if (!work.pause(pause)) return false;
                pause = longer(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
