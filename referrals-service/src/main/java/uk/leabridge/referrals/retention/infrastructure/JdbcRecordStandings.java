package uk.leabridge.referrals.retention.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.retention.application.QueueState;
import uk.leabridge.referrals.retention.application.RecordStandings;
import uk.leabridge.referrals.retention.domain.Obstacle;
import uk.leabridge.referrals.retention.domain.ObstacleCode;
import uk.leabridge.referrals.retention.domain.RecordKind;
import uk.leabridge.referrals.retention.domain.RetentionClass;
import uk.leabridge.referrals.retention.domain.Standing;
import uk.leabridge.referrals.retention.domain.Terms;

/**
 * Everything that ended before the day that matters is found by the partial indexes ix_…_ended, in which nothing destroyed stands;
 * the other records of a person are looked for line by line, as far as the page needs.
 */
@ApplicationScoped
class JdbcRecordStandings implements RecordStandings {
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
    private static final int LATEST = 14;

    private final AgroalDataSource database;

    JdbcRecordStandings(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Standing> find(UUID record, Terms terms) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ONE)) {
            setTerms(connection, statement, terms);
            statement.setObject(3, record);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(standing(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the record could not be read", e);
        }
    }

    @Override
    public List<Obstacle> obstacles(UUID record) {
        return about(
                record,
                OBSTACLES,
                row -> new Obstacle(
                        ObstacleCode.valueOf(row.getString(1)), row.getString(2), row.getObject(3, UUID.class)));
    }

    @Override
    public Optional<Moved> moved(UUID record) {
        return about(record, MOVED, row -> new Moved(row.getString(1), instant(row, 2))).stream()
                .findFirst();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> about(UUID record, String sql, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, record);
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (row.next()) found.add(reading.of(row));
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the state of the record could not be read", e);
        }
    }

    @Override
    public List<Line> queue(Asked asked, Terms terms, Optional<Cursor> after, int rows) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(QUEUE)) {
            setTerms(connection, statement, terms);
            var state = asked.state() == null ? null : asked.state().name();
            statement.setObject(3, at(endedBefore(asked.by(), terms)));
            statement.setObject(4, asked.by());
            var from =
                    after.map(c -> LocalDate.ofInstant(c.at(), ZoneOffset.UTC)).orElse(null);
            statement.setObject(5, from);
            statement.setObject(6, from);
            statement.setObject(7, after.map(Cursor::id).orElse(null));
            statement.setObject(8, asked.by());
            statement.setObject(9, asked.by());
            statement.setString(10, state);
            statement.setString(11, state);
            statement.setInt(12, rows);
            try (var row = statement.executeQuery()) {
                var lines = new ArrayList<Line>();
                while (row.next()) {
                    lines.add(new Line(
                            standing(row),
                            QueueState.valueOf(row.getString("state")),
                            row.getObject("keep_until", LocalDate.class)));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the queue could not be read", e);
        }
    }

    /** Nothing that ended later can be due by then, whatever its class. */
    private static Instant endedBefore(LocalDate by, Terms terms) {
        return by.minusMonths(terms.shortest())
                .plusDays(4)
                .atStartOfDay(Clock.LONDON)
                .toInstant();
    }

    private static void setTerms(Connection connection, java.sql.PreparedStatement statement, Terms terms)
            throws SQLException {
        var classes = RetentionClass.values();
        var names = new String[classes.length];
        var months = new Integer[classes.length];
        for (int i = 0; i < classes.length; i++) {
            names[i] = classes[i].name();
            months[i] = terms.months().getOrDefault(classes[i], 0);
        }
        statement.setArray(1, connection.createArrayOf("text", names));
        statement.setArray(2, connection.createArrayOf("int4", months));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject(1, UUID.class),
                RecordKind.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                RetentionClass.valueOf(row.getString(5)),
                row.getString(6),
                instant(row, 7),
                row.getObject(8) == null ? null : instant(row, 8),
                row.getObject(9) == null ? null : instant(row, 9),
                row.getObject(10, LocalDate.class),
                new Standing.Others(
                        row.getInt(11),
                        row.getBoolean(12),
                        row.getBoolean(13),
                        row.getObject(LATEST, LocalDate.class)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
