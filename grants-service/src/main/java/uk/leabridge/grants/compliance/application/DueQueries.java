package uk.leabridge.grants.compliance.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.leabridge.grants.compliance.domain.Standings;
import uk.leabridge.platform.time.Beginnings;

/** Reads whose day has come. */
@ApplicationScoped
public class DueQueries {
    private final Standings standings;
    private final Beginnings now;

    public DueQueries(Standings standings, Beginnings now) {
        this.standings = standings;
        this.now = now;
    }

    /** Providers whose result may have changed by today, the longest overdue first. */
    @Transactional
    public List<UUID> due(int limit) {
        return standings.due(now.today(), limit);
    }
}
