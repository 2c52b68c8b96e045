package uk.leabridge.grants.compliance.infrastructure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import org.jboss.logging.Logger;
import uk.leabridge.grants.compliance.application.DueQueries;
import uk.leabridge.grants.compliance.application.ReassessDue;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.work.BackgroundWork;

/**
 * Assesses the providers whose day has come, one in a transaction of its own. What is due stands in the database, so nothing is lost
 * by a restart, and a second replica finds what the first has done.
 */
@ApplicationScoped
public class ComplianceSweep {
    private static final Logger LOG = Logger.getLogger(ComplianceSweep.class);
    private static final int BATCH = 200;

    private final DueQueries due;
    private final ReassessDue reassess;
    private final CurrentActor actor;
    private final BackgroundWork background;

    ComplianceSweep(DueQueries due, ReassessDue reassess, CurrentActor actor, BackgroundWork background) {
        this.due = due;
        this.reassess = reassess;
        this.actor = actor;
        this.background = background;
    }

    @Scheduled(
            every = "{leabridge.compliance.sweep-every}",
            identity = "assess providers that are due",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void sweep() {
        var system = Actor.system("grants", new Borough("partnership"));
        actor.actAs(system);
        int failed = 0;
        for (var provider : due.due(BATCH)) {
            if (background.isStopping()) break;
            if (!assessed(provider, system)) failed++;
        }
        if (failed > 0) LOG.warnf("%d providers could not be assessed and will be tried again", failed);
    }

    private boolean assessed(UUID provider, Actor system) {
        try {
            reassess.handle(provider, system);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("provider %s: %s", provider, e.getClass().getName());
            return false;
        }
    }
}
