package uk.leabridge.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;

/** The policies alone, with no application in front of them. */
@QuarkusTest
@TrainingService
class RowLevelSecurityIT {
    private final String borough = TrainingApi.freshBorough();
    private String learner = "";

    @Inject
    MovableClock clock;

    @BeforeEach
    void oneRecord() {
        learner = TrainingApi.learner(borough);
        TrainingApi.complete(borough, learner, TrainingApi.DSO, clock.today());
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "learner", "learner_identifier", "completion", "data_key"})
    void showsNothingToAnotherBorough(String table) throws SQLException {
        assertThat(seen(table, borough, "training-coordinator")).isTrue();
        assertThat(seen(table, TrainingApi.freshBorough(), "training-coordinator"))
                .isFalse();
        assertThat(seen(table, "", "training-coordinator")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "learner", "learner_identifier", "completion"})
    void showsNothingToOtherRoles(String table) throws SQLException {
        assertThat(seen(table, borough, "grant-officer")).isFalse();
        assertThat(seen(table, borough, "provider")).isFalse();
    }

    @Test
    void takesNothingForAnotherBorough() throws SQLException {
        try (var connection = as(TrainingApi.freshBorough(), "training-coordinator")) {
            assertThat(change(connection, "update learner set account = 'x' where borough = '" + borough + "'"))
                    .isZero();
            assertThatThrownBy(() -> change(
                            connection,
                            "insert into organisation (id, borough, slug, name, kind, created_at)"
                                    + " values (gen_random_uuid(), '" + borough + "', 'x', 'x', 'SCHOOL', now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void neverRemovesARecord() throws SQLException {
        try (var connection = as(borough, "training-coordinator")) {
            assertThatThrownBy(() -> change(connection, "delete from completion"))
                    .hasMessageContaining("permission denied");
        }
        try (var connection = as(borough, "training-coordinator")) {
            assertThatThrownBy(() -> change(connection, "update completion set completed_on = now()"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static int change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private boolean seen(String table, String by, String role) throws SQLException {
        try (var connection = as(by, role);
                var statement = connection.prepareStatement("select 1 from " + table + " where borough = ?")) {
            statement.setString(1, borough);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Connection as(String borough, String role) throws SQLException {
        var connection = TestDatabase.application("training");
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select set_config('app.subject', 'somebody', true),"
                + " set_config('app.borough', ?, true), set_config('app.organisation', '', true),"
                + " set_config('app.roles', ?, true)")) {
            statement.setString(1, borough);
            statement.setString(2, "," + role + ",");
            statement.execute();
        }
        return connection;
    }
}
