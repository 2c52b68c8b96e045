package uk.leabridge.platform.transaction;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.paging.Cursor;

/** One statement of {@link Rows}: put together, then run once. */
public final class Query {
    private final Rows rows;
    private final StringBuilder sql;
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private boolean atLength;

    Query(Rows rows, String sql, List<@Nullable Object> parameters) {
        this.rows = rows;
        this.sql = new StringBuilder(sql);
        this.parameters.addAll(parameters);
    }

    /** Appends a condition to the last {@code where}. */
    public Query and(String condition, @Nullable Object... values) {
        return then(" and " + condition, values);
    }

    /** Appends a condition on a value where there is one. */
    public Query andIfAny(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, value);
    }

    /** Appends the condition, on a time and an id, that leaves out the pages before; nothing on the first page. */
    public Query andAfter(String condition, Optional<Cursor> cursor) {
        return cursor.map(last -> and(condition, last.at(), last.id())).orElse(this);
    }

    /** Appends what follows the conditions. */
    public Query then(String text, @Nullable Object... values) {
        sql.append(text);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** Lets the statement take as long as {@link LongStatement} allows. */
    public Query atLength() {
        atLength = true;
        return this;
    }

    /** All rows. */
    public <T> List<T> list(Function<Row, T> reader) {
        return run(statement -> {
            var found = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                var row = new Row(result);
                while (result.next()) found.add(reader.apply(row));
            }
            return found;
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(Function<Row, T> reader) {
        return list(reader).stream().findFirst();
    }

    /** The row of a query that always has one, such as a count. */
    public <T> T one(Function<Row, T> reader) {
        return list(reader).getFirst();
    }

    /** Whether there is a row. */
    public boolean any() {
        return !list(_ -> true).isEmpty();
    }

    /** Changes rows, and counts them. */
    public int changed() {
        return run(PreparedStatement::executeUpdate);
    }

    private interface Run<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(Run<T> run) {
        Rows.Work<T> work = connection -> {
            try (var statement = connection.prepareStatement(sql.toString())) {
                Parameters.set(statement, parameters);
                return run.of(statement);
            }
        };
        return rows.with(connection -> atLength ? LongStatement.run(connection, work::on) : work.on(connection));
    }
}
