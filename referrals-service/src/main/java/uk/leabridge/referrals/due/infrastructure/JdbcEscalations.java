package uk.leabridge.referrals.due.infrastructure;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.due.application.DueLists.Asked;
import uk.leabridge.referrals.due.application.Escalations;
import uk.leabridge.referrals.due.domain.DueKind;
import uk.leabridge.referrals.due.domain.DueSubject;
import uk.leabridge.referrals.due.domain.OverdueEvent;

@ApplicationScoped
class JdbcEscalations implements Escalations {
    private static final String RAISE =
            "select kind, subject, subject_id, about_id, reference, owner, due_at from raise_overdue(" + DueSql.ASKED
                    + ", ?, ?)";

    private final AgroalDataSource database;
    private final AgroalDataSource keeper;

    JdbcEscalations(AgroalDataSource database, @DataSource("keeper") AgroalDataSource keeper) {
        this.database = database;
        this.keeper = keeper;
    }

    @Override
    public List<OverdueEvent> raise(Asked asked, Optional<UUID> only, int most) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RAISE)) {
            int next = DueSql.ask(statement, asked);
            statement.setObject(next, only.orElse(null), java.sql.Types.OTHER);
            statement.setInt(next + 1, most);
            try (var row = statement.executeQuery()) {
                var raised = new ArrayList<OverdueEvent>();
                while (row.next()) raised.add(event(row, asked.borough(), asked.now()));
                return raised;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("overdue tasks could not be recorded", e);
        }
    }

    @Override
    public List<Borough> boroughs() {
        try (var connection = keeper.getConnection();
                var statement = connection.prepareStatement("select boroughs_at_work()");
                var row = statement.executeQuery()) {
            var boroughs = new ArrayList<Borough>();
            while (row.next()) boroughs.add(new Borough(row.getString(1)));
            return boroughs;
        } catch (SQLException e) {
            throw new IllegalStateException("the boroughs with work to do could not be read", e);
        }
    }

    private static OverdueEvent event(ResultSet row, String borough, Instant now) throws SQLException {
        return new OverdueEvent(
                DueKind.valueOf(row.getString(1)),
                DueSubject.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                borough,
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                now);
    }
}
