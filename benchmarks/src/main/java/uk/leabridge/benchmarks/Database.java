package uk.leabridge.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import uk.leabridge.platform.embedded.PostgresServer;

/** A database of the benchmark's own platform, as its superuser: to look at what was committed, and when. */
final class Database implements AutoCloseable {
    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    static Database open(Site site, String name) {
        try {
            String password = Files.readString(site.platform().home().secrets().resolve("database-superuser"))
                    .trim();
            return new Database(DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + site.ports().postgres() + "/" + name,
                    PostgresServer.SUPERUSER,
                    password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new BenchFailure("Database " + name + " could not be opened: " + e.getMessage(), e);
        }
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new BenchFailure(sql + ": " + e.getMessage(), e);
        }
    }

    String text(String sql) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        } catch (SQLException e) {
            throw new BenchFailure(sql + ": " + e.getMessage(), e);
        }
    }

    /** Moments by key, of a query with one parameter: from when on. */
    Map<String, Instant> moments(String sql, Instant from) {
        Map<String, Instant> moments = new HashMap<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, OffsetDateTime.ofInstant(from, java.time.ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    moments.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
            return moments;
        } catch (SQLException e) {
            throw new BenchFailure(sql + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchFailure("The connection could not be closed", e);
        }
    }
}
