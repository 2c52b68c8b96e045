package uk.leabridge.referrals.due.infrastructure;

import static uk.leabridge.referrals.due.infrastructure.DueSql.time;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
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
import uk.leabridge.referrals.due.infrastructure.DueSource.Narrowed;
import uk.leabridge.referrals.due.infrastructure.DueSource.Text;

@ApplicationScoped
class JdbcDueLists implements DueLists {
    private static final String ITEM =
            "i.id, i.kind, i.subject, i.subject_id, i.about_id, i.reference, i.owner, i.waits,"
                    + " i.danger, i.escalated, i.due_at";
    private static final String BY_TIME = " order by i.due_at, i.id";
    private static final String BY_WEIGHT = " order by i.danger desc, i.escalated desc, i.due_at, i.id";
    private static final String KEPT = "select keep_due(?, " + DueSql.TERMS + ")";

    private final AgroalDataSource database;

    JdbcDueLists(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<DueItem> longestDue(Asked asked, Filter filter, Optional<Cursor> after, int rows) {
        var by = Narrowed.of("true").ownedBy(filter.owner());
        if (filter.overdue()) by = by.and("i.due_at < ?", time(asked.now()));
        if (after.isPresent()) {
            // the first of the two is what an index finds
            var at = time(after.get().at());
            by = by.and(
                    "i.due_at >= ? and (i.due_at, i.id) > (?, ?)",
                    at,
                    at,
                    after.get().id());
        }
        var narrowed = by;
        var found = new ArrayList<DueItem>();
        inOneLook(connection -> {
            var parts = new ArrayList<Text>();
            for (var source : sources(connection, asked, filter.kind())) {
                var sure = source.referrals() || filter.kind() == null
                        ? narrowed
                        : narrowed.and("i.kind = ?", filter.kind().name());
                parts.add(source.read(ITEM, sure, BY_TIME, rows));
            }
            var all = Text.joined(" union all ", parts).within("select * from (", ") i" + BY_TIME + " limit ?", rows);
            read(connection, all, row -> found.add(item(row, asked.now())));
        });
        return found;
    }

    private static List<DueSource> sources(Connection connection, Asked asked, @Nullable DueKind kind)
            throws SQLException {
        var sources = new ArrayList<DueSource>();
        for (var one : List.of(DueKind.GATEWAY_CHECK, DueKind.SCREENING)) {
            if (kind == null || kind == one) sources.addAll(DueSource.referrals(asked, one));
        }
        if (kind == null || kind == DueKind.SIGNPOST_CHASE) sources.addAll(DueSource.signposts(asked));
        if (kind == null || sources.isEmpty()) sources.add(cases(connection, asked));
        return sources;
    }

    private static DueSource cases(Connection connection, Asked asked) throws SQLException {
        try (var statement = connection.prepareStatement(KEPT)) {
            DueSql.set(statement, DueSql.values(asked.borough(), asked.terms()));
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1)
                        ? DueSource.keptOfCases(asked)
                        : DueSource.computedOfCases(asked);
            }
        }
    }

    @Override
    public Map<WorkPart, Part> parts(Asked asked, @Nullable String owner, Until until, int rows) {
        var items = new EnumMap<WorkPart, List<DueItem>>(WorkPart.class);
        var counts = new EnumMap<WorkPart, Integer>(WorkPart.class);
        inOneLook(connection -> {
            var cases = cases(connection, asked);
            var parts = new ArrayList<Text>();
            for (var part : WorkPart.values()) {
                var sources = PartSources.of(part, cases, asked, until).stream()
                        .map(source -> source.ownedBy(owner))
                        .toList();
                parts.add(part(part, sources, rows));
            }
            var all = Text.joined(" union all ", parts)
                    .within("select * from (", ") i order by part, danger desc, escalated desc, due_at, id");
            read(connection, all, row -> {
                var part = WorkPart.valueOf(row.getString("part"));
                counts.put(part, row.getInt("parts"));
                items.computeIfAbsent(part, _ -> new ArrayList<>()).add(item(row, asked.now()));
            });
        });
        var parts = new EnumMap<WorkPart, Part>(WorkPart.class);
        items.forEach((part, found) -> parts.put(part, Part.counted(counts.getOrDefault(part, 0), found)));
        return parts;
    }

    /** The first of a part, each with how many there are. */
    private static Text part(WorkPart part, List<PartSources> sources, int rows) {
        var counted = new ArrayList<Text>();
        var first = new ArrayList<Text>();
        for (var each : sources) {
            var source = each.source();
            // in an order, or a plan for any borough reads the whole table for as many
            counted.add(source.read("1", each.by(), " order by i.due_at", Part.MOST_COUNTED + 1));
            first.add(source.read(ITEM, each.by(), BY_TIME, rows));
        }
        var count = Text.joined(" union all ", counted)
                .within("select '" + part + "' as part, (select count(*) from (", ") n)::int");
        var items = Text.joined(" union all ", first).within("select * from (", ") i" + BY_WEIGHT + " limit ?", rows);
        return Text.joined("", List.of(count, items.within(" as parts, i.* from (", ") i")));
    }

    private interface Look {
        void at(Connection connection) throws SQLException;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void inOneLook(Look look) {
        try (var connection = database.getConnection()) {
            look.at(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the tasks that are due could not be read", e);
        }
    }

    private static void read(Connection connection, Text text, Reader reader) throws SQLException {
        try (var statement = connection.prepareStatement(text.sql())) {
            DueSql.set(statement, text.values());
            try (var row = statement.executeQuery()) {
                while (row.next()) reader.read(row);
            }
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
