package uk.leabridge.referrals.casework.cases.infrastructure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.casework.cases.application.LapseConsents;
import uk.leabridge.referrals.casework.cases.application.ParentsConsents;

/**
 * Looks in each borough, once a day of London, for parents' consents that no longer count. What it has looked through it remembers only
 * while it runs: after a restart it looks again, and what was noted before is not among what it finds.
 */
@ApplicationScoped
class ConsentWatch {
    private static final Logger LOG = Logger.getLogger(ConsentWatch.class);

    private final ParentsConsents consents;
    private final LapseConsents lapse;
    private final CurrentActor actor;
    private final InstantSource time;
    private final Map<Borough, LocalDate> looked = new ConcurrentHashMap<>();

    ConsentWatch(ParentsConsents consents, LapseConsents lapse, CurrentActor actor, InstantSource time) {
        this.consents = consents;
        this.lapse = lapse;
        this.actor = actor;
        this.time = time;
    }

    @Scheduled(
            every = "{leabridge.due.look-every}",
            identity = "notice who has turned 18",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        consents.boroughs().forEach(this::look);
    }

    @ActivateRequestContext
    void look(Borough borough) {
        var today = LocalDate.ofInstant(time.instant(), Clock.LONDON);
        if (today.equals(looked.get(borough))) return;
        var service = Actor.system("referrals", borough);
        actor.actAs(service);
        try {
            Optional<UUID> last = Optional.empty();
            do {
                last = lapse.handle(last, service);
            } while (last.isPresent());
            looked.put(borough, today);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "people whose consent is no longer valid in %s could not be found; this will be tried again: %s",
                    borough.code(), e.getClass().getSimpleName());
        }
    }
}
