package uk.leabridge.referrals.retention.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.platform.transaction.BeforeCommit;
import uk.leabridge.referrals.retention.domain.Destruction;
import uk.leabridge.referrals.retention.domain.Destructions;
import uk.leabridge.referrals.retention.domain.Receiver;
import uk.leabridge.referrals.retention.domain.RecordKind;
import uk.leabridge.referrals.retention.domain.RetentionClass;

@ApplicationScoped
class JdbcDestructions implements Destructions {
    private static final String COLUMNS =
            "id, person_id, kind, entity_id, class, ended_at, due_on, reviewed_by, reviewed_at,"
                    + " destroyed_by, destroyed_at, sealed_values, links_deleted, digest";
    private static final String ADD =
            "insert into destruction (" + COLUMNS + ", borough) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_RECEIVER =
            "insert into destruction_receipt (id, borough, destruction_id, kind, receiver) values (?, ?, ?, ?, ?)";
    private static final String NEWEST = "select " + COLUMNS + " from destruction d where borough = ?"
            + " and (not ? or exists (select 1 from destruction_receipt r where r.borough = d.borough"
            + " and r.destruction_id = d.id and r.confirmed_on is null))"
            + " and (?::timestamptz is null or (destroyed_at, id) < (?::timestamptz, ?::uuid))"
            + " order by destroyed_at desc, id desc limit ?";
    private static final String RECEIVERS = "select id, kind, receiver, confirmed_on, confirmed_by, confirmed_at"
            + " from destruction_receipt where destruction_id = ? order by kind, receiver";
    private static final String CONFIRM =
            "update destruction_receipt set confirmed_on = ?, confirmed_by = ?, confirmed_at = ?"
                    + " where id = ? and confirmed_on is null returning id";

    private final AgroalDataSource database;
    private final BeforeCommit beforeCommit;
    private final Identifiers identifiers;

    JdbcDestructions(AgroalDataSource database, BeforeCommit beforeCommit, Identifiers identifiers) {
        this.database = database;
        this.beforeCommit = beforeCommit;
        this.identifiers = identifiers;
    }

    @Override
    public int sealedValues(UUID record) {
        return query("select count_sealed(?)", s -> s.setObject(1, record), row -> row.getInt(1))
                .getFirst();
    }

    @Override
    public List<Receiver> receivers(UUID record) {
        return query(
                "select kind, receiver from record_receivers(?)",
                s -> s.setObject(1, record),
                row -> new Receiver(
                        identifiers.next(),
                        Receiver.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        null,
                        null,
                        null));
    }

    @Override
    public int erase(UUID record, Instant at) {
        return query(
                        "select destroy_record(?, ?)",
                        s -> {
                            s.setObject(1, record);
                            s.setObject(2, utc(at));
                        },
                        row -> row.getInt(1))
                .getFirst();
    }

    @Override
    public void add(Destruction receipt, String borough, List<Receiver> receivers) {
        beforeCommit.write(
                ADD,
                receipt.id(),
                receipt.record(),
                receipt.kind().name(),
                receipt.entity(),
                receipt.retentionClass().name(),
                utc(receipt.ended()),
                receipt.dueOn(),
                receipt.reviewedBy(),
                utc(receipt.reviewedAt()),
                receipt.destroyedBy(),
                utc(receipt.destroyedAt()),
                receipt.sealedValues(),
                receipt.linksDeleted(),
                HexFormat.of().parseHex(receipt.digest()),
                borough);
        for (var one : receivers) {
            beforeCommit.write(
                    ADD_RECEIVER, one.id(), borough, receipt.id(), one.kind().name(), one.receiver());
        }
    }

    @Override
    public Optional<Destruction> find(UUID id) {
        return query(
                        "select " + COLUMNS + " from destruction where id = ?",
                        s -> s.setObject(1, id),
                        JdbcDestructions::destruction)
                .stream()
                .findFirst();
    }

    @Override
    public List<Destruction> newest(String borough, boolean outstanding, Optional<Cursor> after, int rows) {
        var from = after.map(c -> utc(c.at())).orElse(null);
        return query(
                NEWEST,
                s -> {
                    s.setString(1, borough);
                    s.setBoolean(2, outstanding);
                    s.setObject(3, from);
                    s.setObject(4, from);
                    s.setObject(5, after.map(Cursor::id).orElse(null));
                    s.setInt(6, rows);
                },
                JdbcDestructions::destruction);
    }

    @Override
    public List<Receiver> receiversOf(UUID destruction) {
        return query(
                RECEIVERS,
                s -> s.setObject(1, destruction),
                row -> new Receiver(
                        row.getObject(1, UUID.class),
                        Receiver.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getObject(6) == null ? null : instant(row, 6)));
    }

    @Override
    public boolean confirm(UUID receiver, LocalDate on, String by, Instant at) {
        return !query(
                        CONFIRM,
                        s -> {
                            s.setObject(1, on);
                            s.setString(2, by);
                            s.setObject(3, utc(at));
                            s.setObject(4, receiver);
                        },
                        row -> true)
                .isEmpty();
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Parameters parameters, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (var row = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (row.next()) all.add(reading.of(row));
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the destructions could not be read or written", e);
        }
    }

    private static Destruction destruction(ResultSet row) throws SQLException {
        return new Destruction(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                RecordKind.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                RetentionClass.valueOf(row.getString(5)),
                instant(row, 6),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                instant(row, 9),
                row.getString(10),
                instant(row, 11),
                row.getInt(12),
                row.getInt(13),
                HexFormat.of().formatHex(row.getBytes(14)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
