package uk.leabridge.referrals.casework.cases.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.transaction.Query;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.casework.cases.application.CaseFilter;
import uk.leabridge.referrals.casework.cases.application.CaseLists;
import uk.leabridge.referrals.casework.cases.application.CaseSummary;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** By rows: the page's row comparison, the array of ids and the filtered maxima have no words in a Panache query. */
@ApplicationScoped
class CaseListRows implements CaseLists {
    private static final String COLUMNS = """
            select id, prefix, number, kind, concern, status, status_since, consent_status, assignee, opened_at
            from safeguarding_case where borough = ?""";
    private static final String CHRONOLOGY = """
            select kind, at, from_status, to_status, actor, actor_roles, codes, reason, evidence
            from case_step where case_id = ? order by at, position, id limit 1000""";
    private static final String LAST_LINES = """
            select max(at) filter (where kind = 'START_SUPPORT'), max(at) filter (where kind = 'AGREE_EXIT'),
                   max(at) filter (where kind = 'ASSESSED'), max(at) filter (where kind = 'REVIEW'),
                   max(at) filter (where kind <> 'ASSIGNED' and kind not like 'PLAN\\_%' and kind not like 'SESSION\\_%'
                       and kind not like 'DOCUMENT\\_%' and kind not like 'SIGNPOST\\_%')
            from case_step where case_id = ?""";

    private static final Pattern REFERENCE = Pattern.compile(CaseFilter.REFERENCE);

    private final Rows rows;

    CaseListRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<CaseSummary> newest(Narrowing narrowing, Optional<Cursor> after, int most) {
        var filter = narrowing.filter();
        var query = rows.of(COLUMNS, narrowing.borough())
                .andIfAny("status = ?", filter.status())
                .andIfAny("kind = ?", filter.kind())
                .andIfAny("referral_id = ?", filter.referral());
        if (filter.reference() != null) byReference(query, filter.reference());
        return query.andIfAny("assignee = ?", narrowing.assignee().orElse(null))
                .andIfAny("id = any (?)", narrowing.only().orElse(null))
                .andAfter("(opened_at, id) < (?, ?)", after)
                .then(" order by opened_at desc, id desc limit ?", most)
                .list(CaseListRows::summary);
    }

    @Override
    public List<SealedStep> chronology(UUID caseId) {
        return rows.of(CHRONOLOGY, caseId).list(CaseListRows::step);
    }

    @Override
    public LastLines lastLines(UUID caseId) {
        return rows.of(LAST_LINES, caseId)
                .one(row -> new LastLines(
                        row.instantOrNull(1),
                        row.instantOrNull(2),
                        row.instantOrNull(3),
                        row.instantOrNull(4),
                        row.instantOrNull(5)));
    }

    private static void byReference(Query query, String reference) {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) throw new IllegalArgumentException("not a reference");
        query.and("prefix = ?", parts.group(1))
                .and("extract(year from opened_at at time zone 'UTC') = ?", Integer.parseInt(parts.group(2)))
                .and("number = ?", Long.parseLong(parts.group(3)));
    }

    private static CaseSummary summary(Row row) {
        var opened = row.instant(10);
        return new CaseSummary(
                row.uuid(1),
                SafeguardingCase.reference(row.text(2), opened, row.number(3)),
                row.code(PanelKind.class, 4),
                row.code(Concern.class, 5),
                row.code(CaseStatus.class, 6),
                row.instant(7),
                row.code(ConsentStatus.class, 8),
                row.textOrNull(9),
                opened,
                null);
    }

    private static SealedStep step(Row row) {
        return new SealedStep(
                row.text(1),
                row.instant(2),
                Optional.ofNullable(row.textOrNull(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                row.texts(7),
                Optional.ofNullable(row.bytesOrNull(8)),
                Optional.ofNullable(row.bytesOrNull(9)));
    }
}
