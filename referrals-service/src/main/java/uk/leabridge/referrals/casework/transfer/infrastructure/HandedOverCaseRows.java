package uk.leabridge.referrals.casework.transfer.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.casework.cases.application.CaseFilter;
import uk.leabridge.referrals.casework.cases.application.CaseSummary;
import uk.leabridge.referrals.casework.cases.application.HandedOverCases;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** By rows: what is gone shows by rows of two tables that are not there. */
@ApplicationScoped
class HandedOverCaseRows implements HandedOverCases {
    /** Of a case that went more than once the last time; one that came back is the borough's own again. */
    private static final String GONE = """
            select t.case_id, t.reference, t.kind, t.concern, t.answered_at, t.consent_status, t.opened_at, t.to_borough
            from case_transfer t
            where t.borough = ? and t.status = 'ACCEPTED'
                and not exists (select 1 from safeguarding_case c where c.id = t.case_id and c.borough = t.borough)
                and not exists (select 1 from case_transfer later where later.case_id = t.case_id
                    and later.borough = t.borough and later.status = 'ACCEPTED' and later.answered_at > t.answered_at)""";

    private final Rows rows;

    HandedOverCaseRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<CaseSummary> newest(String borough, CaseFilter filter, Optional<Cursor> after, int most) {
        return rows.of(GONE, borough)
                .andIfAny("t.kind = ?", filter.kind())
                .andIfAny("t.referral_id = ?", filter.referral())
                .andIfAny("t.reference = ?", filter.reference())
                .andAfter("(t.opened_at, t.case_id) < (?, ?)", after)
                .then(" order by t.opened_at desc, t.case_id desc limit ?", most)
                .list(row -> new CaseSummary(
                        row.uuid(1),
                        row.text(2),
                        row.code(PanelKind.class, 3),
                        row.code(Concern.class, 4),
                        CaseStatus.TRANSFERRED,
                        row.instant(5),
                        row.code(ConsentStatus.class, 6),
                        null,
                        row.instant(7),
                        row.text(8)));
    }
}
