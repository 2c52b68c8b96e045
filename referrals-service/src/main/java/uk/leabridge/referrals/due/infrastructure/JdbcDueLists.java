package uk.leabridge.referrals.due.infrastructure;

import static uk.leabridge.referrals.due.infrastructure.DueSql.time;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.due.application.DueItem;
import uk.leabridge.referrals.due.application.DueLists;
import uk.leabridge.referrals.due.application.WorkPart;
import uk.leabridge.referrals.due.domain.DueKind;
import uk.leabridge.referrals.due.domain.DueSubject;

@ApplicationScoped
class JdbcDueLists implements DueLists {
    private static final String ITEM = "select md5(i.kind || i.about_id)::uuid as id, i.kind, i.subject, i.subject_id,"
            + " i.about_id, i.reference, i.owner, i.waits, i.danger, i.escalated, i.due_at from due_item("
            + DueSql.ASKED + ") i where true";
    private static final String PARTS = """
            ), parted as (
                select item.*, case
                    when due_at < ? then 'OVERDUE'
                    when waits then case when kind = 'GATEWAY_CHECK' or due_at <= ? then 'WAITING' end
                    when due_at <= ? or kind = 'SCREENING' then 'TODAY'
                    when due_at <= ? then 'THIS_WEEK' end as part
                from item),
            ranked as (
                select parted.*, count(*) over (partition by part)::int as parts,
                    row_number() over (partition by part order by danger desc, escalated desc, due_at, id) as place
                from parted where part is not null)
            select * from ranked where place <= ? order by part, place""";

    private final AgroalDataSource database;

    JdbcDueLists(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<DueItem> longestDue(Asked asked, Filter filter, Optional<Cursor> after, int rows) {
        var sql = new StringBuilder("select * from (" + ITEM);
        var values = new ArrayList<Object>();
        if (filter.overdue()) and(sql, values, "i.due_at < ?", time(asked.now()));
        if (filter.owner() != null) and(sql, values, "i.owner = ?", filter.owner());
        if (filter.kind() != null) and(sql, values, "i.kind = ?", filter.kind().name());
        sql.append(") item where true");
        after.ifPresent(cursor -> and(sql, values, "(due_at, id) > (?, ?)", time(cursor.at()), cursor.id()));
        sql.append(" order by due_at, id limit ?");
        values.add(rows);
        var items = new ArrayList<DueItem>();
        read(sql.toString(), asked, values, row -> items.add(item(row, asked.now())));
        return items;
    }

    @Override
    public Map<WorkPart, Part> parts(Asked asked, @Nullable String owner, Until until, int rows) {
        var item = new StringBuilder(ITEM);
        var values = new ArrayList<Object>();
        if (owner != null) and(item, values, "i.owner = ?", owner);
        values.addAll(
                List.of(time(asked.now()), time(until.week()), time(until.today()), time(until.week()), (Object) rows));
        var items = new EnumMap<WorkPart, List<DueItem>>(WorkPart.class);
        var counts = new EnumMap<WorkPart, Integer>(WorkPart.class);
        read("with item as (" + item + PARTS, asked, values, row -> {
            var part = WorkPart.valueOf(row.getString("part"));
            counts.put(part, row.getInt("parts"));
            items.computeIfAbsent(part, _ -> new ArrayList<>()).add(item(row, asked.now()));
        });
        var parts = new EnumMap<WorkPart, Part>(WorkPart.class);
        items.forEach((part, found) -> parts.put(part, new Part(counts.getOrDefault(part, 0), found)));
        return parts;
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, Object... more) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(more));
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, Asked asked, List<Object> values, Reader reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int next = DueSql.ask(statement, asked);
            for (var value : values) statement.setObject(next++, value);
            try (var row = statement.executeQuery()) {
                while (row.next()) reader.read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is due could not be read", e);
        }
    }

    private static DueItem item(ResultSet row, Instant now) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class).toInstant();
        return new DueItem(
                row.getObject("id", UUID.class),
                DueKind.valueOf(row.getString("kind")),
                DueSubject.valueOf(row.getString("subject")),
                row.getObject("subject_id", UUID.class),
                row.getObject("about_id", UUID.class),
                row.getString("reference"),
                row.getString("owner"),
                row.getBoolean("waits"),
                row.getBoolean("danger"),
                row.getBoolean("escalated"),
                due,
                due.isBefore(now));
    }
}
