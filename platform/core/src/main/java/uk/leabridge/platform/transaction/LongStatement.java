package uk.leabridge.platform.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A statement over so many rows that it may take longer than {@code leabridge.database.options} allows all others. */
public final class LongStatement {
    /** Enough for sums over a large borough's years, and for an hourly clearing up that was not run for a while. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private static final int FOR_THE_SERVER_TO_SAY_SO = 1_000;

    private LongStatement() {}

    /** What is done on the connection meanwhile. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does the work under the longer limit; afterwards the connection has its usual ones again. */
    public static <T> T run(Connection connection, Work<T> work) throws SQLException {
        boolean alone = connection.getAutoCommit();
        int usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, (int) LIMIT.toMillis() + FOR_THE_SERVER_TO_SAY_SO);
        try {
            // within a transaction the setting ends with it, even when the transaction is broken by then
            execute(connection, (alone ? "set " : "set local ") + "statement_timeout = " + LIMIT.toMillis());
            return work.on(connection);
        } finally {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, usual);
                if (alone) execute(connection, "reset statement_timeout");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
