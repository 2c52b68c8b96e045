package uk.leabridge.platform.transaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements that go to PostgreSQL as one text, and what is done once they are committed. */
final class Batch {
    private final List<Pending> statements = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    private record Pending(String sql, @Nullable Object[] parameters) {}

    void add(String sql, @Nullable Object... parameters) {
        statements.add(new Pending(sql, parameters));
    }

    void addFirst(String sql, @Nullable Object... parameters) {
        statements.addFirst(new Pending(sql, parameters));
    }

    void afterCommit(Runnable action) {
        if (!afterCommit.contains(action)) afterCommit.add(action);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Sends all of it in one network round trip. */
    void send(Connection connection) throws SQLException {
        try (var statement = prepared(connection)) {
            statement.execute();
        }
    }

    /** Sends all of it in one network round trip, and reads the rows of the last statement. */
    <T> List<T> read(Connection connection, Function<Row, T> reader) throws SQLException {
        try (var statement = prepared(connection)) {
            statement.execute();
            for (int i = 1; i < statements.size(); i++) statement.getMoreResults();
            var found = new ArrayList<T>();
            try (var result = statement.getResultSet()) {
                var row = new Row(result);
                while (result.next()) found.add(reader.apply(row));
            }
            return found;
        }
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(
                statements.stream().map(Pending::sql).collect(Collectors.joining(";")));
        int index = 1;
        for (var pending : statements) {
            for (var parameter : pending.parameters()) Parameters.set(statement, index++, parameter);
        }
        return statement;
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
