package uk.leabridge.platform.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
        var sql = statements.stream().map(Pending::sql).collect(Collectors.joining(";"));
        try (var statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (var pending : statements) {
                for (var parameter : pending.parameters()) statement.setObject(index++, parameter);
            }
            statement.execute();
        }
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
