package uk.leabridge.platform.transaction;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands Java's values to PostgreSQL's driver. */
final class Parameters {
    private Parameters() {}

    static void set(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        int index = 1;
        for (var value : values) set(statement, index++, value);
    }

    static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case Instant at -> statement.setObject(index, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            case Enum<?> code -> statement.setString(index, code.name());
            case byte[][] sealed ->
                statement.setArray(index, statement.getConnection().createArrayOf("bytea", sealed));
            case Collection<?> all -> array(statement, index, all.toArray());
            case UUID[] ids -> array(statement, index, ids);
            default -> statement.setObject(index, value);
        }
    }

    private static void array(PreparedStatement statement, int index, Object[] all) throws SQLException {
        if (all.length == 0) {
            statement.setObject(index, "{}", Types.OTHER); // of the type that the statement asks for
            return;
        }
        var connection = statement.getConnection();
        statement.setArray(
                index,
                switch (all[0]) {
                    case UUID _ -> connection.createArrayOf("uuid", all);
                    case Long _ -> connection.createArrayOf("bigint", all);
                    case Integer _ -> connection.createArrayOf("integer", all);
                    default -> connection.createArrayOf("text", texts(all));
                });
    }

    private static String[] texts(Object[] all) {
        var texts = new String[all.length];
        for (int i = 0; i < all.length; i++)
            texts[i] = all[i] instanceof Enum<?> code ? code.name() : all[i].toString();
        return texts;
    }
}
