package uk.leabridge.referrals.records.subjectaccess.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.records.subjectaccess.application.HeldValues;
import uk.leabridge.referrals.records.subjectaccess.domain.RecordReference;

/** By rows: functions and a view of the database gather what all features hold. */
@ApplicationScoped
class HeldValueRows implements HeldValues {
    private static final String VALUES =
            "select person_id, entity_id, at, codes, purpose, sealed from subject_access_values(?)";
    private static final String SHELLS = """
            select person_id, kind, reference, opened_from, outcome, began_at, ended_at, destroyed_at, passed_to, passed_at,
                   came_from, came_at, offered_by, offered_at
            from subject_access_shell where person_id = any (%s) order by began_at, person_id""";
    private static final String THESE = SHELLS.formatted("?");
    private static final String NAMED = SHELLS.formatted("array(select * from records_called(?, ?, ?, ?))");
    private static final String RECIPIENTS = "select person_id, kind, receiver from subject_access_recipients(?)";
    private static final String ELSEWHERE =
            "select person_id, reference, borough, came_at, received_on, due_on from subject_access_elsewhere()";

    private final Rows rows;

    HeldValueRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<Value> of(UUID request) {
        return rows.of(VALUES, request)
                .list(row -> new Value(
                        row.uuid(1), row.uuid(2), row.instantOrNull(3), row.texts(4), row.text(5), row.bytesOrNull(6)));
    }

    @Override
    public List<Shell> shells(Collection<UUID> records) {
        return rows.of(THESE, records).list(HeldValueRows::shell);
    }

    @Override
    public List<Shell> named(RecordReference reference) {
        return rows.of(NAMED, reference.prefix(), reference.letter(), reference.year(), reference.number())
                .list(HeldValueRows::shell);
    }

    @Override
    public List<Recipient> recipients(UUID request) {
        return rows.of(RECIPIENTS, request).list(row -> new Recipient(row.uuid(1), row.text(2), row.text(3)));
    }

    @Override
    public List<AskedElsewhere> askedElsewhere() {
        return rows.of(ELSEWHERE)
                .list(row -> new AskedElsewhere(
                        row.uuid(1), row.text(2), row.text(3), row.instant(4), row.day(5), row.day(6)));
    }

    private static Shell shell(Row row) {
        return new Shell(
                row.uuid("person_id"),
                row.text("kind"),
                row.textOrNull("reference"),
                row.textOrNull("opened_from"),
                row.text("outcome"),
                row.instant("began_at"),
                row.instantOrNull("ended_at"),
                row.instantOrNull("destroyed_at"),
                elsewhere(row, "passed_to", "passed_at"),
                elsewhere(row, "came_from", "came_at"),
                elsewhere(row, "offered_by", "offered_at"));
    }

    private static @Nullable Elsewhere elsewhere(Row row, String borough, String at) {
        var name = row.textOrNull(borough);
        return name == null ? null : new Elsewhere(name, row.instant(at));
    }
}
