package uk.leabridge.platform.transaction;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * SQL by hand, for what neither a Panache repository nor a projection of one says: lists over several tables, functions of the database,
 * batches. Statements join the current transaction, with the actor's settings that row-level security reads.
 *
 * <p>Whatever the database refuses becomes an {@link IllegalStateException} with the {@link SQLException} as its cause, where {@link
 * Outage} finds it. Parameters are {@code ?}: enums go as their names, instants as {@code timestamptz}, collections as arrays.
 */
@Singleton
public class Rows {
    private final AgroalDataSource database;

    public Rows(AgroalDataSource database) {
        this.database = database;
    }

    /** One statement, which may be added to until it is run. */
    public Query of(String sql, @Nullable Object... parameters) {
        return new Query(this, sql, Arrays.asList(parameters));
    }

    /** Runs a statement for each item, in one batch. */
    public <T> void batch(String sql, Collection<T> items, Function<T, @Nullable Object[]> parameters) {
        with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var item : items) {
                    Parameters.set(statement, Arrays.asList(parameters.apply(item)));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows could not be read or written", e);
        }
    }
}
