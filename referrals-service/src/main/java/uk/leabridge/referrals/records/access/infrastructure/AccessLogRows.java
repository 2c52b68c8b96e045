package uk.leabridge.referrals.records.access.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.records.access.application.AccessLog;

/** By rows: keys and audit entries are the platform's tables, and no entities. */
@ApplicationScoped
class AccessLogRows implements AccessLog {
    private static final String FIND = """
            select id, at, subject, roles, borough, action, entity_type, entity_id, purpose
            from audit_entry where person_id = ?""";

    private final Rows rows;

    AccessLogRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean exists(UUID record) {
        return rows.of("select 1 from data_key where person_id = ?", record).any();
    }

    @Override
    public List<Entry> of(UUID record, Optional<Cursor> after, int most) {
        return rows.of(FIND, record)
                .andAfter("(at, id) < (?, ?)", after)
                .then(" order by at desc, id desc limit ?", most)
                .list(row -> new Entry(
                        row.uuid(1),
                        row.instant(2),
                        row.text(3),
                        List.of(row.text(4).split(",", -1)),
                        row.text(5),
                        row.text(6),
                        row.text(7),
                        row.uuid(8),
                        row.textOrNull(9)));
    }
}
