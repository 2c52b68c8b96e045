package uk.leabridge.platform.work;

import io.quarkus.arc.Unremovable;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.spi.JobInstrumenter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import uk.leabridge.platform.problem.Unexpected;
import uk.leabridge.platform.transaction.Outage;

/**
 * Every scheduled method runs through here: as background work, and with one way to say that it failed. The scheduler asks for this
 * bean because {@code quarkus.scheduler.tracing.enabled} is on; its own report of a failure repeats the exception's text and is off.
 */
@Singleton
@Unremovable
class ScheduledWork implements JobInstrumenter {
    private static final Logger LOG = Logger.getLogger(ScheduledWork.class);

    private final BackgroundWork work;

    ScheduledWork(BackgroundWork work) {
        this.work = work;
    }

    @Override
    public CompletionStage<Void> instrument(JobInstrumentationContext job) {
        if (!work.begin()) return CompletableFuture.completedStage(null);
        return job.executeJob().whenComplete((_, _) -> work.end());
    }

    /** What a run leaves undone the next one takes, so an outage is worth a line and anything else the place where it broke. */
    void failed(@Observes FailedExecution failure) {
        var job = failure.getExecution().getTrigger().getId();
        var cause = failure.getException();
        if (Outage.isBehind(cause)) {
            LOG.warnf("\"%s\" is waiting for its next run: %s", job, Outage.named(cause));
        } else {
            LOG.errorf(new Unexpected(cause), "\"%s\" failed and will be tried again at its next run", job);
        }
    }
}
