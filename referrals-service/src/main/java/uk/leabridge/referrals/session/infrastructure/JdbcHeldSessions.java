package uk.leabridge.referrals.session.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.referrals.cases.application.HeldSessions;

/** A session that one side alone has confirmed is not held, and so is not here. */
@ApplicationScoped
class JdbcHeldSessions implements HeldSessions {
    private static final String LAST =
            "select max(starts_at) from support_session where case_id = ? and state = 'HELD'";

    private final AgroalDataSource database;

    JdbcHeldSessions(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> lastOf(UUID caseId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LAST)) {
            statement.setObject(1, caseId);
            try (var row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the sessions could not be read", e);
        }
    }
}
