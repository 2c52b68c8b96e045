package uk.leabridge.comms.alert.infrastructure;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import uk.leabridge.comms.alert.domain.DeliveryBacklog;
import uk.leabridge.comms.alert.domain.SenderSignal;
import uk.leabridge.comms.config.AlertSettings;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.transaction.Outage;
import uk.leabridge.platform.work.BackgroundWork;

/**
 * Sends what is due, with a few workers that each take one delivery at a time: woken after a commit, and every second, so that
 * a process that was killed goes on where it was. Several replicas may run; a row belongs to whoever locked it.
 */
@ApplicationScoped
class AlertSender implements SenderSignal {
    private static final Logger LOG = Logger.getLogger(AlertSender.class);

    private final SenderTurn turn;
    private final DeliveryBacklog backlog;
    private final AlertSettings settings;
    private final InstantSource time;
    private final MeterRegistry metrics;
    private final Semaphore workers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BackgroundWork background;

    AlertSender(
            SenderTurn turn,
            DeliveryBacklog backlog,
            AlertSettings settings,
            InstantSource time,
            MeterRegistry metrics,
            BackgroundWork background) {
        this.turn = turn;
        this.backlog = backlog;
        this.settings = settings;
        this.time = time;
        this.metrics = metrics;
        this.background = background;
        this.workers = new Semaphore(settings.workers());
    }

    @Override
    public void wake() {
        if (goesOn()) threads.execute(this::send);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP, identity = "send alerts")
    void lookForDue() {
        if (goesOn()) send();
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP, identity = "resolve alerts in doubt")
    void lookForDoubt() {
        if (!goesOn()) return;
        var before = time.instant().minus(settings.settleAfter());
        backlog.withSendingSince(before).forEach(borough -> turn.resolve(borough, before));
    }

    private boolean goesOn() {
        return settings.sender() && !background.isStopping();
    }

    private void send() {
        try {
            for (var borough : backlog.withDue(time.instant())) {
                while (goesOn() && workers.tryAcquire()) {
                    threads.execute(() -> work(borough));
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf("the messages that are due could not be read: %s", Outage.named(e));
        }
    }

    private void work(Borough borough) {
        try {
            while (goesOn() && turn.sendOne(borough)) {
                metrics.counter("leabridge.alert.turns").increment();
            }
        } catch (RuntimeException e) {
            LOG.warnf("sending is paused for a second: %s", Outage.named(e));
        } finally {
            workers.release();
        }
    }

    /** Lets the hand-overs that have begun come to their end; no other begins, because the service is stopping. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(settings.handoverTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("stopped while messages were being sent");
        }
    }
}
