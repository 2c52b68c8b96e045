package uk.leabridge.referrals.subjectaccess.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.subjectaccess.application.HeldValues;

@ApplicationScoped
class JdbcHeldValues implements HeldValues {
    private static final String VALUES =
            "select person_id, entity_id, at, codes, purpose, sealed from subject_access_values(?)";
    private static final String SHELL =
            "select person_id, kind, reference, outcome, began_at, ended_at, destroyed_at from retention_record where ";
    private static final String ORDER = " order by began_at, person_id";

    private final AgroalDataSource database;

    JdbcHeldValues(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Value> of(UUID request) {
        return query(
                VALUES,
                (_, s) -> s.setObject(1, request),
                row -> new Value(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        instant(row, 3),
                        codes(row),
                        row.getString(5),
                        row.getBytes(6)));
    }

    @Override
    public List<Shell> shells(Collection<UUID> records) {
        return query(
                SHELL + "person_id = any (?)" + ORDER,
                (connection, s) -> s.setArray(1, connection.createArrayOf("uuid", records.toArray())),
                JdbcHeldValues::shell);
    }

    @Override
    public List<Shell> named(String reference) {
        return query(SHELL + "reference = ?" + ORDER, (_, s) -> s.setString(1, reference), JdbcHeldValues::shell);
    }

    private interface Parameters {
        void set(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Parameters parameters, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(connection, statement);
            try (var row = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (row.next()) all.add(reading.of(row));
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is held could not be read", e);
        }
    }

    private static Shell shell(ResultSet row) throws SQLException {
        var began = instant(row, 5);
        if (began == null) throw new IllegalStateException("a record begins");
        return new Shell(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                began,
                instant(row, 6),
                instant(row, 7));
    }

    private static List<String> codes(ResultSet row) throws SQLException {
        var codes = new ArrayList<String>();
        for (var code : (String[]) row.getArray(4).getArray()) {
            if (code != null) codes.add(code);
        }
        return codes;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
