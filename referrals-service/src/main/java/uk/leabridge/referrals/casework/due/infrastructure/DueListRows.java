package uk.leabridge.referrals.casework.due.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.transaction.Query;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.casework.due.application.DueItem;
import uk.leabridge.referrals.casework.due.application.DueLists;
import uk.leabridge.referrals.casework.due.application.WorkPart;
import uk.leabridge.referrals.casework.due.domain.DueKind;
import uk.leabridge.referrals.casework.due.domain.DueSubject;
import uk.leabridge.referrals.casework.due.infrastructure.DueSource.Narrowed;
import uk.leabridge.referrals.casework.due.infrastructure.DueSource.Text;

/** By rows: one statement over the sources that the task calls for, each bounded before they are put together. */
@ApplicationScoped
class DueListRows implements DueLists {
    private static final String ITEM =
            "i.id, i.kind, i.subject, i.subject_id, i.about_id, i.reference, i.owner, i.waits,"
                    + " i.danger, i.escalated, i.due_at";
    private static final String BY_TIME = " order by i.due_at, i.id";
    private static final String BY_WEIGHT = " order by i.danger desc, i.escalated desc, i.due_at, i.id";
    private static final String KEPT = "select keep_due(?, " + DueSql.TERMS + ")";

    private final Rows rows;

    DueListRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<DueItem> longestDue(Asked asked, Filter filter, Optional<Cursor> after, int most) {
        var by = Narrowed.of("true").ownedBy(filter.owner());
        if (filter.overdue()) by = by.and("i.due_at < ?", asked.now());
        if (after.isPresent()) {
            // the first of the two is what an index finds
            var at = after.get().at();
            by = by.and(
                    "i.due_at >= ? and (i.due_at, i.id) > (?, ?)",
                    at,
                    at,
                    after.get().id());
        }
        var narrowed = by;
        var parts = new ArrayList<Text>();
        for (var source : sources(asked, filter.kind())) {
            var sure =
                    source.referrals() || filter.kind() == null ? narrowed : narrowed.and("i.kind = ?", filter.kind());
            parts.add(source.read(ITEM, sure, BY_TIME, most));
        }
        var all = Text.joined(" union all ", parts).within("select * from (", ") i" + BY_TIME + " limit ?", most);
        return query(all).list(row -> item(row, asked.now()));
    }

    private List<DueSource> sources(Asked asked, @Nullable DueKind kind) {
        var sources = new ArrayList<DueSource>();
        for (var one : List.of(DueKind.GATEWAY_CHECK, DueKind.SCREENING)) {
            if (kind == null || kind == one) sources.addAll(DueSource.referrals(asked, one));
        }
        if (kind == null || kind == DueKind.SIGNPOST_CHASE) sources.addAll(DueSource.signposts(asked));
        if (kind == null || sources.isEmpty()) sources.add(cases(asked));
        return sources;
    }

    private DueSource cases(Asked asked) {
        return rows.of(KEPT, DueSql.values(asked.borough(), asked.terms()).toArray())
                        .one(row -> row.flag(1))
                ? DueSource.keptOfCases(asked)
                : DueSource.computedOfCases(asked);
    }

    @Override
    public Map<WorkPart, Part> parts(Asked asked, @Nullable String owner, Until until, int most) {
        var items = new EnumMap<WorkPart, List<DueItem>>(WorkPart.class);
        var counts = new EnumMap<WorkPart, Integer>(WorkPart.class);
        var cases = cases(asked);
        var texts = new ArrayList<Text>();
        for (var part : WorkPart.values()) {
            var sources = PartSources.of(part, cases, asked, until).stream()
                    .map(source -> source.ownedBy(owner))
                    .toList();
            texts.add(part(part, sources, most));
        }
        var all = Text.joined(" union all ", texts)
                .within("select * from (", ") i order by part, danger desc, escalated desc, due_at, id");
        query(all).list(row -> {
            var part = row.code(WorkPart.class, "part");
            counts.put(part, row.count("parts"));
            return items.computeIfAbsent(part, _ -> new ArrayList<>()).add(item(row, asked.now()));
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

    private Query query(Text text) {
        return rows.of(text.sql(), text.values().toArray());
    }

    private static DueItem item(Row row, Instant now) {
        var due = row.instant("due_at");
        return new DueItem(
                row.uuid("id"),
                row.code(DueKind.class, "kind"),
                row.code(DueSubject.class, "subject"),
                row.uuid("subject_id"),
                row.uuid("about_id"),
                row.text("reference"),
                row.textOrNull("owner"),
                row.flag("waits"),
                row.flag("danger"),
                row.flag("escalated"),
                due,
                due.isBefore(now));
    }
}
