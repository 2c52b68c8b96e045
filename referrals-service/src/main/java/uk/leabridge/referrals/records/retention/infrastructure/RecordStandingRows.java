package uk.leabridge.referrals.records.retention.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.records.retention.application.QueueState;
import uk.leabridge.referrals.records.retention.application.RecordStandings;
import uk.leabridge.referrals.records.retention.domain.Obstacle;
import uk.leabridge.referrals.records.retention.domain.ObstacleCode;
import uk.leabridge.referrals.records.retention.domain.RecordKind;
import uk.leabridge.referrals.records.retention.domain.RetentionClass;
import uk.leabridge.referrals.records.retention.domain.Standing;
import uk.leabridge.referrals.records.retention.domain.Terms;

/**
 * Everything that ended before the day that matters is found by the partial indexes ix_…_ended, in which nothing destroyed stands;
 * the other records of a person are looked for line by line, as far as the page needs. By rows: views and functions over all kinds.
 */
@ApplicationScoped
class RecordStandingRows implements RecordStandings {
    private static final String RECORDS =
            "with term as (select * from unnest(?::text[], ?::int[]) t (class, months)), record as (select v.*,"
                    + " ((v.ended_at at time zone 'Europe/London')::date + make_interval(months => term.months))::date as due_on"
                    + " from retention_record v join term on term.class = v.class";
    private static final String COLUMNS =
            "r.person_id, r.kind, r.entity_id, r.reference, r.class, r.outcome, r.began_at,"
                    + " r.ended_at, r.destroyed_at, r.due_on, o.known, o.ongoing, o.held, o.latest";
    private static final String OTHERS =
            " cross join lateral (select count(*)::int as known, coalesce(bool_or(v.ended_at is null), false) as ongoing,"
                    + " coalesce(bool_or(t.holds > 0), false) as held, max(((v.ended_at at time zone 'Europe/London')::date"
                    + " + make_interval(months => term.months))::date) as latest"
                    + " from linked_records(r.person_id) l (id) join retention_record v on v.person_id = l.id"
                    + " join term on term.class = v.class left join record_retention t on t.person_id = v.person_id"
                    + " where v.destroyed_at is null) o";
    private static final String ONE = RECORDS + " where v.person_id = ?) select " + COLUMNS + " from record r" + OTHERS;
    private static final String QUEUE = RECORDS
            + " where v.destroyed_at is null and v.ended_at < ?), ordered as (select * from record where due_on <= ?"
            + " and (?::date is null or (due_on, person_id) > (?::date, ?::uuid)) order by due_on, person_id offset 0)"
            + " select * from (select " + COLUMNS + ", t.keep_until, case"
            + " when coalesce(t.holds, 0) > 0 or o.held then 'HELD'"
            + " when t.decision = 'KEEP' and t.keep_until >= ? then 'KEPT'"
            + " when o.ongoing or o.latest > ? then 'WAITING'"
            + " when exists (select from obstacles_to_destruction(r.person_id)) then 'BLOCKED'"
            + " when t.decision = 'DESTROY' then 'REVIEWED' else 'DUE' end as state"
            + " from ordered r left join record_retention t on t.person_id = r.person_id" + OTHERS + ") q"
            + " where ?::text is null or state = ? order by due_on, person_id limit ?";
    private static final String OBSTACLES = "select kind, borough, entity from obstacles_to_destruction(?)";
    private static final String MOVED = "select to_borough, moved_at from record_moved(?)";

    private static final List<RetentionClass> CLASSES = List.of(RetentionClass.values());

    private final Rows rows;

    RecordStandingRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Standing> find(UUID record, Terms terms) {
        return rows.of(ONE, CLASSES, months(terms), record).first(RecordStandingRows::standing);
    }

    @Override
    public List<Obstacle> obstacles(UUID record) {
        return rows.of(OBSTACLES, record)
                .list(row -> new Obstacle(row.code(ObstacleCode.class, 1), row.text(2), row.uuidOrNull(3)));
    }

    @Override
    public Optional<Moved> moved(UUID record) {
        return rows.of(MOVED, record).first(row -> new Moved(row.text(1), row.instant(2)));
    }

    @Override
    public List<Line> queue(Asked asked, Terms terms, Optional<Cursor> after, int most) {
        var by = asked.by();
        var from = after.map(c -> LocalDate.ofInstant(c.at(), ZoneOffset.UTC)).orElse(null);
        var id = after.map(Cursor::id).orElse(null);
        var state = asked.state();
        return rows.of(
                        QUEUE,
                        CLASSES,
                        months(terms),
                        endedBefore(by, terms),
                        by,
                        from,
                        from,
                        id,
                        by,
                        by,
                        state,
                        state,
                        most)
                .list(row -> new Line(standing(row), row.code(QueueState.class, "state"), row.dayOrNull("keep_until")));
    }

    /** Nothing that ended later can be due by then, whatever its class. */
    private static Instant endedBefore(LocalDate by, Terms terms) {
        return by.minusMonths(terms.shortest())
                .plusDays(4)
                .atStartOfDay(Clock.LONDON)
                .toInstant();
    }

    private static List<Integer> months(Terms terms) {
        return CLASSES.stream().map(one -> terms.months().getOrDefault(one, 0)).toList();
    }

    private static Standing standing(Row row) {
        return new Standing(
                row.uuid(1),
                row.code(RecordKind.class, 2),
                row.uuid(3),
                row.textOrNull(4),
                row.code(RetentionClass.class, 5),
                row.text(6),
                row.instant(7),
                row.instantOrNull(8),
                row.instantOrNull(9),
                row.dayOrNull(10),
                new Standing.Others(row.count(11), row.flag(12), row.flag(13), row.dayOrNull(14)));
    }
}
