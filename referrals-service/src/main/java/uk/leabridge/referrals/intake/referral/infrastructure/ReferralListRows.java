package uk.leabridge.referrals.intake.referral.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.transaction.Query;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.intake.referral.application.ReferralFilter;
import uk.leabridge.referrals.intake.referral.application.ReferralLists;
import uk.leabridge.referrals.intake.referral.application.ReferralSummary;
import uk.leabridge.referrals.intake.referral.domain.AgeBand;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.GatewayCheckResult;
import uk.leabridge.referrals.intake.referral.domain.ReferralReference;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;
import uk.leabridge.referrals.intake.referral.domain.Sector;

/** By rows: the page's row comparison keeps to its index, and the lines of a chronology are no entities. */
@ApplicationScoped
class ReferralListRows implements ReferralLists {
    private static final String COLUMNS = """
            select id, prefix, number, status, sector, concern, age_band, immediate_danger,
                   assignee, received_at, gateway_due_at, gateway_result, escalated_at is not null
            from referral where\s""";
    private static final String CHRONOLOGY = """
            select id, kind, at, from_status, to_status, actor, actor_roles, codes, reason, evidence
            from referral_step where referral_id = ? order by at, position, id limit 1000""";
    private static final Pattern REFERENCE = Pattern.compile(ReferralFilter.REFERENCE);

    private final Rows rows;

    ReferralListRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<ReferralSummary> newest(
            String borough, ReferralFilter filter, Optional<Cursor> after, Instant now, int most) {
        var query = rows.of(COLUMNS + "borough = ?", borough)
                .andIfAny("status = ?", filter.status())
                .andIfAny("sector = ?", filter.sector())
                .andIfAny("assignee = ?", filter.assignee());
        if (filter.reference() != null) byReference(query, filter.reference());
        query.andIfAny(
                "status in ('RECEIVED', 'SCREENING', 'ON_HOLD') and gateway_result is null and gateway_due_at < ?",
                filter.overdue() ? now : null);
        return page(query, after, now, most);
    }

    private static void byReference(Query query, String reference) {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) throw new IllegalArgumentException("not a reference");
        query.and("prefix = ?", parts.group(1))
                .and("extract(year from received_at at time zone 'UTC') = ?", Integer.parseInt(parts.group(2)))
                .and("number = ?", Long.parseLong(parts.group(3)));
    }

    @Override
    public List<ReferralSummary> referredBy(String subject, Optional<Cursor> after, Instant now, int most) {
        return page(rows.of(COLUMNS + "referrer_subject = ?", subject), after, now, most);
    }

    @Override
    public List<SealedStep> chronology(UUID referral) {
        return rows.of(CHRONOLOGY, referral).list(ReferralListRows::step);
    }

    private static List<ReferralSummary> page(Query query, Optional<Cursor> after, Instant now, int most) {
        return query.andAfter("(received_at, id) < (?, ?)", after)
                .then(" order by received_at desc, id desc limit ?", most)
                .list(row -> summary(row, now));
    }

    private static ReferralSummary summary(Row row, Instant now) {
        var received = row.instant(10);
        var due = row.instant(11);
        var status = row.code(ReferralStatus.class, 4);
        var result = row.codeOrNull(GatewayCheckResult.class, 12);
        return new ReferralSummary(
                row.uuid(1),
                ReferralReference.of(row.text(2), received, row.number(3)),
                status,
                row.code(Sector.class, 5),
                row.code(Concern.class, 6),
                row.code(AgeBand.class, 7),
                row.flag(8),
                row.textOrNull(9),
                received,
                due,
                result,
                status.isOpen() && result == null && due.isBefore(now),
                row.flag(13));
    }

    private static SealedStep step(Row row) {
        return new SealedStep(
                row.uuid(1),
                row.text(2),
                row.instant(3),
                Optional.ofNullable(row.textOrNull(4)),
                Optional.ofNullable(row.textOrNull(5)),
                row.text(6),
                row.text(7),
                row.texts(8),
                Optional.ofNullable(row.bytesOrNull(9)),
                Optional.ofNullable(row.bytesOrNull(10)));
    }
}
