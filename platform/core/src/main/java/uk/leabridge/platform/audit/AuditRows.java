package uk.leabridge.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads entries back from their columns. */
final class AuditRows {
    static final String COLUMNS =
            "id, at, subject, roles, borough, action, entity_type, entity_id, person_id, purpose, digest, mac";
    static final int MAC = 12;

    private AuditRows() {}

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getBytes(11));
    }
}
