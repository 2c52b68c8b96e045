package uk.leabridge.platform.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import uk.leabridge.platform.transaction.LongStatement;

/** Forgets keys after 24 hours: nobody repeats a request so late, and the answers are of no other use. */
@Singleton
class KeyForgetting {
    private static final Duration KEPT = Duration.ofHours(24);

    private final AgroalDataSource keeper;
    private final InstantSource time;

    KeyForgetting(@DataSource("keeper") AgroalDataSource keeper, InstantSource time) {
        this.keeper = keeper;
        this.time = time;
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "forget idempotency keys")
    void forgetOld() throws SQLException {
        var before = OffsetDateTime.ofInstant(time.instant().minus(KEPT), ZoneOffset.UTC);
        try (var connection = keeper.getConnection()) {
            LongStatement.run(connection, open -> forget(open, before));
        }
    }

    private static int forget(Connection connection, OffsetDateTime before) throws SQLException {
        try (var statement = connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
            statement.setObject(1, before);
            return statement.executeUpdate();
        }
    }
}
