package uk.leabridge.gateway.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Deletes ended sessions, so that no token outlives its use. */
@ApplicationScoped
public class SessionPurge {

    private static final Logger LOG = Logger.getLogger(SessionPurge.class);

    private final Sessions sessions;

    public SessionPurge(Sessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        int ended = sessions.purge();
        LOG.debugf("%d ended sessions deleted", ended);
    }
}
