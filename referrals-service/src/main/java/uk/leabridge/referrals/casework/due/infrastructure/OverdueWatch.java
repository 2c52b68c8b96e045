package uk.leabridge.referrals.casework.due.infrastructure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.jboss.logging.Logger;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.work.BackgroundWork;
import uk.leabridge.referrals.casework.due.application.EscalateOverdue;
import uk.leabridge.referrals.casework.due.application.Escalations;

/** Looks for what is overdue, in each borough. What one look leaves, or a process that ends, the next one takes. */
@ApplicationScoped
class OverdueWatch {
    private static final Logger LOG = Logger.getLogger(OverdueWatch.class);
    /** So that one borough's flood does not keep the others waiting. */
    private static final int MOST_ROUNDS = 20;

    private final Escalations escalations;
    private final EscalateOverdue escalate;
    private final CurrentActor actor;
    private final BackgroundWork background;

    OverdueWatch(Escalations escalations, EscalateOverdue escalate, CurrentActor actor, BackgroundWork background) {
        this.escalations = escalations;
        this.escalate = escalate;
        this.actor = actor;
        this.background = background;
    }

    @Scheduled(
            every = "{leabridge.due.look-every}",
            identity = "escalate overdue work",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        escalations.boroughs().forEach(this::look);
    }

    @ActivateRequestContext
    void look(Borough borough) {
        var service = Actor.system("referrals", borough);
        actor.actAs(service);
        try {
            for (int round = 0; round < MOST_ROUNDS && !background.isStopping(); round++) {
                if (escalate.handle(service) < EscalateOverdue.MOST) return;
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "overdue tasks in %s could not be escalated; this will be tried again: %s",
                    borough.code(), e.getClass().getSimpleName());
        }
    }
}
