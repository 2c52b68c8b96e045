package uk.leabridge.referrals.access.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.access.application.AccessLog;

@ApplicationScoped
class JdbcAccessLog implements AccessLog {
    private static final String EXISTS = "select 1 from data_key where person_id = ?";
    private static final String FIND =
            "select id, at, subject, roles, borough, action, entity_type, entity_id, purpose from audit_entry"
                    + " where person_id = ? and (?::timestamptz is null or (at, id) < (?::timestamptz, ?::uuid))"
                    + " order by at desc, id desc limit ?";

    private final AgroalDataSource database;

    JdbcAccessLog(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public boolean exists(UUID record) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(EXISTS)) {
            statement.setObject(1, record);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the record could not be read", e);
        }
    }

    @Override
    public List<Entry> of(UUID record, Optional<Cursor> after, int rows) {
        var from =
                after.map(c -> OffsetDateTime.ofInstant(c.at(), ZoneOffset.UTC)).orElse(null);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, record);
            statement.setObject(2, from);
            statement.setObject(3, from);
            statement.setObject(4, after.map(Cursor::id).orElse(null));
            statement.setInt(5, rows);
            try (var row = statement.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (row.next()) {
                    entries.add(new Entry(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getString(3),
                            List.of(row.getString(4).split(",", -1)),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getObject(8, UUID.class),
                            row.getString(9)));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the access log could not be read", e);
        }
    }
}
