package uk.leabridge.referrals.intake.referral.infrastructure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.jboss.logging.Logger;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.work.BackgroundWork;
import uk.leabridge.referrals.intake.linkage.application.LinkageChecks;
import uk.leabridge.referrals.intake.referral.application.DetectRepeat;

/** Checks what was submitted, a moment after its commit. What one run leaves, or a process that ends, the next one takes. */
@ApplicationScoped
class RepeatDetection {
    private static final Logger LOG = Logger.getLogger(RepeatDetection.class);

    private final LinkageChecks checks;
    private final DetectRepeat detect;
    private final CurrentActor actor;
    private final BackgroundWork background;

    RepeatDetection(LinkageChecks checks, DetectRepeat detect, CurrentActor actor, BackgroundWork background) {
        this.checks = checks;
        this.detect = detect;
        this.actor = actor;
        this.background = background;
    }

    @Scheduled(
            every = "{leabridge.linkage.check-every}",
            identity = "detect repeat referrals",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        checks.waiting().forEach(this::check);
    }

    private void check(Borough borough) {
        if (background.isStopping()) return;
        var service = Actor.system("referrals", borough);
        actor.actAs(service);
        for (var referral : detect.letPass(service)) {
            if (background.isStopping()) return;
            try {
                detect.handle(referral, service);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "referral %s could not be checked; this will be tried again: %s",
                        referral, e.getClass().getSimpleName());
            }
        }
    }
}
