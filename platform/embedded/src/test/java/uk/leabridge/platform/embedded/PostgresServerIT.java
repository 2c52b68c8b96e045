package uk.leabridge.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.embedded.PostgresServer.Settings;

class PostgresServerIT {
    @TempDir
    Path folder;

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        Settings settings = kept();
        try (var server = PostgresServer.start(settings)) {
            execute(server, "create table note (text text)", "insert into note values ('kept')");
        }

        try (var server = PostgresServer.start(settings)) {
            assertThat(ask(server, "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() throws SQLException {
        Settings settings = kept();
        var killed = PostgresServer.start(settings);
        execute(killed, "create table note (text text)", "insert into note values ('kept')");
        killed.process().killHard();

        try (var server = PostgresServer.start(settings)) {
            assertThat(ask(server, "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (var server = PostgresServer.startThrowAway()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> server.connect("postgres", PostgresServer.SUPERUSER, "wrong"))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void saysWhoseDataItIsWhenTheSuperusersPasswordIsAnotherOne() {
        Settings settings = kept();
        PostgresServer.start(settings).close();
        var other = Settings.kept(settings.dataDirectory(), settings.log(), settings.port(), "another");

        assertThatExceptionOfType(ServerFailedException.class)
                .isThrownBy(() -> PostgresServer.start(other))
                .withMessageContaining("was created with another one");
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8"
    })
    void runsSafely(String parameter, String value) throws SQLException {
        assertThat(ask(SharedServer.get(), "show " + parameter)).isEqualTo(value);
    }

    @Test
    void removesAThrowAwayServersDataWhenItCloses() {
        Settings settings = Settings.throwAway();

        PostgresServer.start(settings).close();

        assertThat(Files.exists(settings.dataDirectory())).isFalse();
    }

    private Settings kept() {
        return Settings.kept(folder.resolve("data"), folder.resolve("postgres.log"), FreePort.find(), "a password");
    }

    private static void execute(PostgresServer server, String... statements) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ask(PostgresServer server, String query) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
