package uk.leabridge.referrals.records.subjectaccess.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.transaction.BeforeCommit;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.records.subjectaccess.domain.Choice;
import uk.leabridge.referrals.records.subjectaccess.domain.Decision;
import uk.leabridge.referrals.records.subjectaccess.domain.Exemption;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequest;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequests;

/** What a request names and what was chosen of it are rows and no entities: they are replaced together just before the commit. */
@ApplicationScoped
class PanacheSubjectAccessRequests implements SubjectAccessRequests, PanacheRepositoryBase<SubjectAccessRequest, UUID> {
    private static final String OPEN = "borough = ?1 and outcome is null";
    private static final String OPEN_ORDER = " order by dueOn, id";
    private static final String CLOSED = "borough = ?1 and outcome is not null";
    private static final String CLOSED_ORDER = " order by closedAt desc, id desc";
    private static final String RECORDS =
            "select person_id from subject_access_record where request_id = ? order by person_id";
    private static final String FORGET = "delete from subject_access_record where request_id = ?";
    private static final String ADD =
            "insert into subject_access_record (request_id, person_id, borough) select ?, n.id::uuid, ? from unnest(?::text[]) n (id)";
    private static final String CHOICES =
            "select item, decision, exemption, reason, seen, chosen_by, chosen_at from subject_access_choice"
                    + " where request_id = ?";
    private static final String CHOOSE =
            "insert into subject_access_choice (request_id, item, borough, decision, exemption, reason, seen, chosen_by, chosen_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (request_id, item) do update set decision = excluded.decision,"
                    + " exemption = excluded.exemption, reason = excluded.reason, seen = excluded.seen,"
                    + " chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at";

    private final Rows rows;
    private final BeforeCommit beforeCommit;

    PanacheSubjectAccessRequests(Rows rows, BeforeCommit beforeCommit) {
        this.rows = rows;
        this.beforeCommit = beforeCommit;
    }

    @Override
    public void add(SubjectAccessRequest request) {
        persistAndFlush(request);
    }

    @Override
    public Optional<SubjectAccessRequest> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public long keep(SubjectAccessRequest changed) {
        flush();
        return changed.version();
    }

    @Override
    public List<SubjectAccessRequest> open(String borough, Optional<Cursor> after, int rows) {
        var query = after.map(c -> find(
                        OPEN + " and (dueOn > ?2 or (dueOn = ?2 and id > ?3))" + OPEN_ORDER,
                        borough,
                        LocalDate.ofInstant(c.at(), ZoneOffset.UTC),
                        c.id()))
                .orElseGet(() -> find(OPEN + OPEN_ORDER, borough));
        return query.range(0, rows - 1).list();
    }

    @Override
    public List<SubjectAccessRequest> closed(String borough, Optional<Cursor> after, int rows) {
        var query = after.map(c -> find(
                        CLOSED + " and (closedAt < ?2 or (closedAt = ?2 and id < ?3))" + CLOSED_ORDER,
                        borough,
                        c.at(),
                        c.id()))
                .orElseGet(() -> find(CLOSED + CLOSED_ORDER, borough));
        return query.range(0, rows - 1).list();
    }

    @Override
    public List<UUID> records(UUID request) {
        return rows.of(RECORDS, request).list(row -> row.uuid(1));
    }

    @Override
    public void nameRecords(SubjectAccessRequest request, List<UUID> records) {
        beforeCommit.write(FORGET, request.id());
        var all = records.stream().distinct().map(UUID::toString).toArray(String[]::new);
        beforeCommit.write(ADD, request.id(), request.borough(), all);
    }

    @Override
    public List<Choice> choices(UUID request) {
        return rows.of(CHOICES, request)
                .list(row -> new Choice(
                        row.uuid("item"),
                        row.code(Decision.class, "decision"),
                        row.codeOrNull(Exemption.class, "exemption"),
                        row.bytes("reason"),
                        row.text("seen"),
                        row.text("chosen_by"),
                        row.instant("chosen_at")));
    }

    @Override
    public void choose(SubjectAccessRequest request, Choice choice) {
        beforeCommit.write(
                CHOOSE,
                request.id(),
                choice.item(),
                request.borough(),
                choice.decision(),
                choice.exemption(),
                choice.words(),
                choice.seen(),
                choice.by(),
                choice.at());
    }
}
