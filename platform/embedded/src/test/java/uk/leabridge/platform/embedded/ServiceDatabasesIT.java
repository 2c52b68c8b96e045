package uk.leabridge.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.embedded.ServiceDatabases.Passwords;

class ServiceDatabasesIT {
    private static final PostgresServer SERVER = SharedServer.get();
    private static final Passwords FIRST = new Passwords("migrator 1", "app'1", "keeper 1");
    private static final Passwords PASSWORDS = new Passwords("migrator", "app's", "keeper");

    @BeforeAll
    static void createTwice() throws SQLException {
        var databases = new ServiceDatabases(SERVER);
        databases.create("lending", FIRST);
        databases.create("lending", PASSWORDS);
        databases.create("reading", PASSWORDS);
        databases.createOwned("identity", "identity");
    }

    @Test
    void takesTheNewPasswordsWhenRepeated() throws SQLException {
        SERVER.connect("lending", "lending_app", PASSWORDS.app()).close();

        refused("28P01", () -> SERVER.connect("lending", "lending_app", FIRST.app()));
    }

    @Test
    void letsTheMigratorChangeTablesOnlyAsTheOwner() throws SQLException {
        try (Connection connection = SERVER.connect("lending", "lending_migrator", PASSWORDS.migrator());
                Statement statement = connection.createStatement()) {
            refused("42501", () -> statement.execute("create table loan (id uuid)"));

            statement.execute("set role lending_owner");
            statement.execute("create table loan (id uuid)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "keeper"})
    void letsThoseWhoServeOwnAndCreateNothing(String role) throws SQLException {
        String password = role.equals("app") ? PASSWORDS.app() : PASSWORDS.keeper();
        try (Connection connection = SERVER.connect("lending", "lending_" + role, password);
                Statement statement = connection.createStatement()) {
            refused("42501", () -> statement.execute("create table own (id uuid)"));
            refused("42501", () -> statement.execute("create temporary table own (id uuid)"));
            refused("42501", () -> statement.execute("create schema own"));
            refused("42501", () -> statement.execute("set role lending_owner"));
        }
    }

    @Test
    void refusesTheOwnerToSignIn() {
        refused("28P01", () -> SERVER.connect("lending", "lending_owner", "any"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "identity", "postgres", "template1"})
    void refusesAServiceEveryOtherDatabase(String other) {
        refused("42501", () -> SERVER.connect(other, "lending_app", PASSWORDS.app()));
    }

    @Test
    void givesNoRoleMoreThanItNeeds() throws SQLException {
        try (Connection connection = SERVER.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select count(*), count(*) filter (where rolcanlogin), count(*) filter
                               (where rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
                        from pg_roles where rolname like 'lending%'""")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(4);
            assertThat(rows.getInt(2)).as("all but the owner sign in").isEqualTo(3);
            assertThat(rows.getInt(3)).as("roles with more than they need").isZero();
        }
    }

    private static void refused(String state, Attempt attempt) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(attempt::run)
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws SQLException;
    }
}
