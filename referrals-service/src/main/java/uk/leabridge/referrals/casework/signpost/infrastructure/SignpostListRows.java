package uk.leabridge.referrals.casework.signpost.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.casework.signpost.application.SignpostLists;
import uk.leabridge.referrals.casework.signpost.domain.SignpostState;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.PointedFrom;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/** By rows: a list over three tables. */
@ApplicationScoped
class SignpostListRows implements SignpostLists {
    private static final String CHASED = """
            select s.id, s.referral_id, s.case_id, s.route, s.state, s.since, s.chase_at,
                   coalesce(c.prefix || '-C-', r.prefix || '-R-')
                       || to_char(coalesce(c.opened_at, r.received_at) at time zone 'UTC', 'YYYY') || '-'
                       || lpad(coalesce(c.number, r.number)::text, greatest(6, length(coalesce(c.number, r.number)::text)), '0')
                       as reference
            from signposting s
            left join referral r on r.id = s.referral_id
            left join safeguarding_case c on c.id = s.case_id
            where s.borough = ? and s.chase_at is not null
                and (r.id is null or r.status <> 'ON_HOLD')
                and (c.id is null or c.status not in ('ON_HOLD', 'TRANSFER_OFFERED', 'POLICE_LED'))""";

    private final Rows rows;

    SignpostListRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<SignpostLine> chased(
            String borough, boolean overdueOnly, Optional<Cursor> after, Instant now, int most) {
        return rows.of(CHASED, borough)
                .andIfAny("s.chase_at < ?", overdueOnly ? now : null)
                .andAfter("(s.chase_at, s.id) > (?, ?)", after)
                .then(" order by s.chase_at, s.id limit ?", most)
                .list(row -> line(row, now));
    }

    private static SignpostLine line(Row row, Instant now) {
        var caseId = row.uuidOrNull("case_id");
        var chaseAt = row.instant("chase_at");
        return new SignpostLine(
                row.uuid("id"),
                caseId == null ? PointedFrom.REFERRAL : PointedFrom.CASE,
                caseId == null ? row.uuid("referral_id") : caseId,
                row.text("reference"),
                row.code(Signpost.class, "route"),
                row.code(SignpostState.class, "state"),
                row.instant("since"),
                chaseAt,
                chaseAt.isBefore(now));
    }
}
