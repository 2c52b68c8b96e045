package uk.leabridge.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.grants.compliance.infrastructure.TrainingEventsConsumer;
import uk.leabridge.platform.sealing.Fingerprints;
import uk.leabridge.platform.test.service.TestDatabase;

/** The policies alone, with no application in front of them. */
@QuarkusTest
@GrantsService
class RowLevelSecurityIT {
    private final String borough = GrantsApi.freshBorough();
    private final String slug = GrantsApi.slug();
    private String provider = "";
    private String person = "";

    @Inject
    MovableClock clock;

    @Inject
    Fingerprints fingerprints;

    @Inject
    TrainingEventsConsumer consumer;

    @BeforeEach
    void oneProvider() {
        provider = GrantsApi.provider(borough, slug);
        var email = GrantsApi.email();
        person = fingerprints.personKey(email);
        GrantsApi.onRoster(borough, provider, GrantsApi.person(email, "DSO", clock.today()));
        GrantsApi.award(borough, provider, clock.today(), true);
        consumer.receive(TrainingEvents.of(person, "WRAP", borough).completed(clock.today(), null));
    }

    @ParameterizedTest
    @CsvSource({
        "provider, id",
        "provider_borough, provider_id",
        "roster_entry, provider_id",
        "award, provider_id",
        "compliance_standing, provider_id",
        "compliance_change, provider_id"
    })
    void showsAProviderToItsFundersAndItself(String table, String column) throws SQLException {
        var query = "select 1 from %s where %s = '%s'".formatted(table, column, provider);
        assertThat(sees(query, borough, "grant-officer", "")).isTrue();
        assertThat(sees(query, GrantsApi.freshBorough(), "grant-officer", "")).isFalse();
        assertThat(sees(query, borough, "training-coordinator", "")).isFalse();
        assertThat(sees(query, "", "grant-officer", "")).isFalse();
        assertThat(sees(query, borough, "provider", slug)).isTrue();
        assertThat(sees(query, borough, "provider", GrantsApi.slug())).isFalse();
        assertThat(sees(query, borough, "learner", slug)).isFalse();
    }

    @Test
    void showsTrainingOfThoseOnARosterAlone() throws SQLException {
        var query = "select 1 from training_evidence where person_key = '" + person + "'";
        assertThat(sees(query, borough, "grant-officer", "")).isTrue();
        assertThat(sees(query, GrantsApi.freshBorough(), "grant-officer", "")).isFalse();
        var unknown = fingerprints.personKey(GrantsApi.email());
        consumer.receive(TrainingEvents.of(unknown, "WRAP", borough).completed(clock.today(), null));
        assertThat(sees(
                        "select 1 from training_evidence where person_key = '" + unknown + "'",
                        borough,
                        "grant-officer",
                        ""))
                .isFalse();
    }

    @Test
    void showsProgrammesToTheirBorough() throws SQLException {
        var query = "select 1 from programme where borough = '" + borough + "'";
        assertThat(sees(query, borough, "grant-officer", "")).isTrue();
        assertThat(sees(query, GrantsApi.freshBorough(), "grant-officer", "")).isFalse();
    }

    @Test
    void opensTheKeysOfARosterToItsFundersAlone() throws SQLException {
        var query = "select 1 from data_key where borough = '" + borough + "'";
        assertThat(sees(query, GrantsApi.freshBorough(), "grant-officer", "")).isFalse();
    }

    @Test
    void takesNothingForAnotherBorough() throws SQLException {
        var other = GrantsApi.freshBorough();
        try (var connection = as(other, "grant-officer", "")) {
            assertThat(change(connection, "update roster_entry set role = 'x' where provider_id = '" + provider + "'"))
                    .isZero();
            assertThatThrownBy(() -> change(
                            connection,
                            "insert into provider_borough (provider_id, borough, slug) values ('%s', '%s', '%s')"
                                    .formatted(provider, borough, slug)))
                    .hasMessageContaining("row-level security");
        }
        try (var connection = as(other, "grant-officer", "")) {
            assertThatThrownBy(() -> change(
                            connection,
                            "insert into outbox (id, topic, aggregate_id, envelope, borough, created_at)"
                                    + " values (gen_random_uuid(), 't', 'a', '{}', '" + borough + "', now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void neverRemovesOrRewritesHistory() throws SQLException {
        for (var sql : Map.of(
                        "delete", "delete from compliance_change",
                        "update", "update compliance_change set to_status = 'COMPLIANT'",
                        "erase", "delete from roster_entry")
                .values()) {
            try (var connection = as(borough, "grant-officer", "")) {
                assertThatThrownBy(() -> change(connection, sql)).hasMessageContaining("permission denied");
            }
        }
    }

    private static int change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static boolean sees(String query, String borough, String role, String organisation) throws SQLException {
        try (var connection = as(borough, role, organisation);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    private static Connection as(String borough, String role, String organisation) throws SQLException {
        var connection = TestDatabase.application("grants");
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select set_config('app.subject', 'somebody', true),"
                + " set_config('app.borough', ?, true), set_config('app.organisation', ?, true),"
                + " set_config('app.roles', ?, true)")) {
            statement.setString(1, borough);
            statement.setString(2, organisation);
            statement.setString(3, "," + role + ",");
            statement.execute();
        }
        return connection;
    }
}
