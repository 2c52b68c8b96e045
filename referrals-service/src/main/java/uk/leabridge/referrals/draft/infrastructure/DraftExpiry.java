package uk.leabridge.referrals.draft.infrastructure;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import uk.leabridge.platform.transaction.LongStatement;
import uk.leabridge.referrals.config.ReferralsConfig;

/** Removes drafts that nobody saved for a while, and destroys their keys. */
@ApplicationScoped
class DraftExpiry {
    private static final String EXPIRE =
            "with gone as (delete from referral_draft where saved_at < ? returning person_id)"
                    + " update data_key set wrapped = null, destroyed_at = ? where person_id in (select person_id from gone)";

    private final AgroalDataSource keeper;
    private final ReferralsConfig config;
    private final InstantSource time;

    DraftExpiry(@DataSource("keeper") AgroalDataSource keeper, ReferralsConfig config, InstantSource time) {
        this.keeper = keeper;
        this.config = config;
        this.time = time;
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "expire drafts")
    void expire() throws SQLException {
        var now = time.instant();
        try (var connection = keeper.getConnection()) {
            LongStatement.run(connection, open -> expire(open, now));
        }
    }

    private int expire(Connection connection, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(EXPIRE)) {
            statement.setObject(
                    1, OffsetDateTime.ofInstant(now.minus(Duration.ofDays(config.draftDays())), ZoneOffset.UTC));
            statement.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }
}
