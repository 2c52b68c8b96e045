package uk.leabridge.referrals.casework.due.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;

/** How PostgreSQL reads something, with rows that are there for a test alone: whoever asks rolls them back. */
final class Plans {
    private Plans() {}

    /** The lines of {@code explain}, or of {@code explain (…)} where the statement begins with what is to be said. */
    static String plan(Connection connection, String sql) throws SQLException {
        var plan = new StringBuilder();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("explain " + sql)) {
            while (row.next()) plan.append(row.getString(1)).append('\n');
        }
        return plan.toString();
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }
}
