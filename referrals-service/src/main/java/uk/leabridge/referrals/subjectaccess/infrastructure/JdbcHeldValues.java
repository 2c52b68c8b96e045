package uk.leabridge.referrals.subjectaccess.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.subjectaccess.application.HeldValues;
import uk.leabridge.referrals.subjectaccess.domain.RecordReference;

@ApplicationScoped
class JdbcHeldValues implements HeldValues {
    private static final String VALUES =
            "select person_id, entity_id, at, codes, purpose, sealed from subject_access_values(?)";
    private static final String SHELL = "select person_id, kind, reference, opened_from, outcome, began_at, ended_at,"
            + " destroyed_at, passed_to, passed_at, came_from, came_at, offered_by, offered_at from subject_access_shell"
            + " where person_id = any (";
    private static final String ORDER = ") order by began_at, person_id";
    private static final String NAMED = "select * from records_called(?, ?, ?, ?)";
    private static final String RECIPIENTS = "select person_id, kind, receiver from subject_access_recipients(?)";
    private static final String ELSEWHERE =
            "select person_id, reference, borough, came_at, received_on, due_on from subject_access_elsewhere()";

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
                SHELL + "?" + ORDER,
                (connection, s) -> s.setArray(1, connection.createArrayOf("uuid", records.toArray())),
                JdbcHeldValues::shell);
    }

    @Override
    public List<Shell> named(RecordReference reference) {
        return query(
                SHELL + "array(" + NAMED + ")" + ORDER,
                (_, s) -> {
                    s.setString(1, reference.prefix());
                    s.setString(2, reference.letter());
                    s.setInt(3, reference.year());
                    s.setLong(4, reference.number());
                },
                JdbcHeldValues::shell);
    }

    @Override
    public List<Recipient> recipients(UUID request) {
        return query(
                RECIPIENTS,
                (_, s) -> s.setObject(1, request),
                row -> new Recipient(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    @Override
    public List<AskedElsewhere> askedElsewhere() {
        return query(
                ELSEWHERE,
                (_, _) -> {},
                row -> new AskedElsewhere(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        moment(row, 4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)));
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
        return new Shell(
                row.getObject("person_id", UUID.class),
                row.getString("kind"),
                row.getString("reference"),
                row.getString("opened_from"),
                row.getString("outcome"),
                moment(row, row.findColumn("began_at")),
                instant(row, row.findColumn("ended_at")),
                instant(row, row.findColumn("destroyed_at")),
                elsewhere(row, "passed_to", "passed_at"),
                elsewhere(row, "came_from", "came_at"),
                elsewhere(row, "offered_by", "offered_at"));
    }

    private static @Nullable Elsewhere elsewhere(ResultSet row, String borough, String at) throws SQLException {
        var name = row.getString(borough);
        return name == null ? null : new Elsewhere(name, moment(row, row.findColumn(at)));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
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
