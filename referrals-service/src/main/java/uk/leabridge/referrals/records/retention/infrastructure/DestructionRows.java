package uk.leabridge.referrals.records.retention.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.platform.transaction.BeforeCommit;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.records.retention.domain.Destruction;
import uk.leabridge.referrals.records.retention.domain.Destructions;
import uk.leabridge.referrals.records.retention.domain.Receiver;
import uk.leabridge.referrals.records.retention.domain.RecordKind;
import uk.leabridge.referrals.records.retention.domain.RetentionClass;

/** By rows: functions of the database count and erase, and a receipt is written just before the commit and never changed. */
@ApplicationScoped
class DestructionRows implements Destructions {
    private static final String COLUMNS =
            "id, person_id, kind, entity_id, class, ended_at, due_on, reviewed_by, reviewed_at,"
                    + " destroyed_by, destroyed_at, sealed_values, links_deleted, digest";
    private static final String ADD =
            "insert into destruction (" + COLUMNS + ", borough) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_RECEIVER =
            "insert into destruction_receipt (id, borough, destruction_id, kind, receiver) values (?, ?, ?, ?, ?)";
    private static final String NEWEST = "select " + COLUMNS + " from destruction d where borough = ?"
            + " and (not ? or exists (select 1 from destruction_receipt r where r.borough = d.borough"
            + " and r.destruction_id = d.id and r.confirmed_on is null))";
    private static final String RECEIVERS = "select id, kind, receiver, confirmed_on, confirmed_by, confirmed_at"
            + " from destruction_receipt where destruction_id = ? order by kind, receiver";
    private static final String CONFIRM =
            "update destruction_receipt set confirmed_on = ?, confirmed_by = ?, confirmed_at = ?"
                    + " where id = ? and confirmed_on is null";

    private final Rows rows;
    private final BeforeCommit beforeCommit;
    private final Identifiers identifiers;

    DestructionRows(Rows rows, BeforeCommit beforeCommit, Identifiers identifiers) {
        this.rows = rows;
        this.beforeCommit = beforeCommit;
        this.identifiers = identifiers;
    }

    @Override
    public int sealedValues(UUID record) {
        return rows.of("select count_sealed(?)", record).one(row -> row.count(1));
    }

    @Override
    public List<Receiver> receivers(UUID record) {
        return rows.of("select kind, receiver from record_receivers(?)", record)
                .list(row -> new Receiver(
                        identifiers.next(), row.code(Receiver.Kind.class, 1), row.text(2), null, null, null));
    }

    @Override
    public int erase(UUID record, Instant at) {
        return rows.of("select destroy_record(?, ?)", record, at).one(row -> row.count(1));
    }

    @Override
    public void add(Destruction receipt, String borough, List<Receiver> receivers) {
        beforeCommit.write(
                ADD,
                receipt.id(),
                receipt.record(),
                receipt.kind(),
                receipt.entity(),
                receipt.retentionClass(),
                receipt.ended(),
                receipt.dueOn(),
                receipt.reviewedBy(),
                receipt.reviewedAt(),
                receipt.destroyedBy(),
                receipt.destroyedAt(),
                receipt.sealedValues(),
                receipt.linksDeleted(),
                HexFormat.of().parseHex(receipt.digest()),
                borough);
        for (var one : receivers) {
            beforeCommit.write(ADD_RECEIVER, one.id(), borough, receipt.id(), one.kind(), one.receiver());
        }
    }

    @Override
    public Optional<Destruction> find(UUID id) {
        return rows.of("select " + COLUMNS + " from destruction where id = ?", id)
                .first(DestructionRows::destruction);
    }

    @Override
    public List<Destruction> newest(String borough, boolean outstanding, Optional<Cursor> after, int most) {
        return rows.of(NEWEST, borough, outstanding)
                .andAfter("(destroyed_at, id) < (?, ?)", after)
                .then(" order by destroyed_at desc, id desc limit ?", most)
                .list(DestructionRows::destruction);
    }

    @Override
    public List<Receiver> receiversOf(UUID destruction) {
        return rows.of(RECEIVERS, destruction)
                .list(row -> new Receiver(
                        row.uuid(1),
                        row.code(Receiver.Kind.class, 2),
                        row.text(3),
                        row.dayOrNull(4),
                        row.textOrNull(5),
                        row.instantOrNull(6)));
    }

    @Override
    public boolean confirm(UUID receiver, LocalDate on, String by, Instant at) {
        return rows.of(CONFIRM, on, by, at, receiver).changed() == 1;
    }

    private static Destruction destruction(Row row) {
        return new Destruction(
                row.uuid(1),
                row.uuid(2),
                row.code(RecordKind.class, 3),
                row.uuid(4),
                row.code(RetentionClass.class, 5),
                row.instant(6),
                row.day(7),
                row.text(8),
                row.instant(9),
                row.text(10),
                row.instant(11),
                row.count(12),
                row.count(13),
                HexFormat.of().formatHex(row.bytes(14)));
    }
}
