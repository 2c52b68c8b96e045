package uk.leabridge.platform.test.service;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Looks into the database of the service under test, past its policies (superuser) or as its application. */
public final class TestDatabase {
    private static final Deque<Kept> KEPT = new ConcurrentLinkedDeque<>();

    private record Kept(String url, Connection connection) {}

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private TestDatabase() {}

    /** A connection that sees every row. */
    public static Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty(RealService.DATABASE, ""),
                "postgres",
                System.getProperty(RealService.SUPERUSER_PASSWORD, ""));
    }

    /** A connection with the application's rights, to try the policies themselves. */
    public static Connection application(String service) throws SQLException {
        return DriverManager.getConnection(System.getProperty(RealService.DATABASE, ""), service + "_app", "app-pass");
    }

    /** All rows of a query as maps from column to value, past the policies. */
    public static List<Map<String, Object>> rows(String sql, Object... parameters) throws SQLException {
        return alone(sql, parameters, statement -> {
            try (var row = statement.executeQuery()) {
                var rows = new ArrayList<Map<String, Object>>();
                while (row.next()) {
                    var columns = new LinkedHashMap<String, Object>();
                    for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
                        columns.put(row.getMetaData().getColumnLabel(c), row.getObject(c));
                    }
                    rows.add(columns);
                }
                return rows;
            }
        });
    }

    /** Runs one statement past the policies and answers how many rows it touched. */
    public static int execute(String sql, Object... parameters) throws SQLException {
        return alone(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** One statement in a transaction of its own, on a connection that is kept: signing in costs more than most statements. */
    private static <T> T alone(String sql, Object[] parameters, Work<T> work) throws SQLException {
        var url = System.getProperty(RealService.DATABASE, "");
        var connection = kept(url);
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
            var done = work.with(statement);
            reset(connection);
            KEPT.push(new Kept(url, connection));
            return done;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Whatever the statement set for its session ends with it. */
    private static void reset(Connection connection) throws SQLException {
        try (var reset = connection.createStatement()) {
            reset.execute("reset role; reset all");
        }
    }

    private static Connection kept(String url) throws SQLException {
        for (var one = KEPT.poll(); one != null; one = KEPT.poll()) {
            if (one.url().equals(url) && one.connection().isValid(2)) return one.connection();
            one.connection().close();
        }
        return superuser();
    }

    /** The envelopes that wait in the outbox for one aggregate, oldest first. */
    public static List<String> events(Object aggregate) throws SQLException {
        return rows("select envelope from outbox where aggregate_id = ? order by position", aggregate.toString())
                .stream()
                .map(row -> String.valueOf(row.get("envelope")))
                .toList();
    }
}
