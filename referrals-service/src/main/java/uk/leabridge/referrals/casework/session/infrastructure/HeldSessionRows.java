package uk.leabridge.referrals.casework.session.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.casework.cases.application.HeldSessions;

/** A session that one side alone has confirmed is not held, and so is not here. By rows: one maximum, and no session is loaded. */
@ApplicationScoped
class HeldSessionRows implements HeldSessions {
    private final Rows rows;

    HeldSessionRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Instant> lastOf(UUID caseId) {
        return rows.of("select starts_at from support_session where case_id = ? and state = 'HELD'", caseId)
                .then(" order by starts_at desc limit 1")
                .first(row -> row.instant(1));
    }
}
