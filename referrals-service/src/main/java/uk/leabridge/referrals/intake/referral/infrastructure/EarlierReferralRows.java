package uk.leabridge.referrals.intake.referral.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.intake.referral.application.EarlierReferralLists;
import uk.leabridge.referrals.intake.referral.domain.ReferralReference;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;

/** By rows: lists over referrals and the lines of their chronologies, which are no entities. */
@ApplicationScoped
class EarlierReferralRows implements EarlierReferralLists {
    private static final String OF = """
            select r.id, r.prefix, r.received_at, r.number, r.status, r.decided_at,
                   case when r.decided_at is not null then (select s.actor from referral_step s where s.referral_id = r.id
                       and s.to_status = r.status order by s.at desc, s.position desc limit 1) end
            from referral r where r.id = any (?)
            order by (r.decided_at is null), coalesce(r.decided_at, r.received_at) desc, r.id desc""";
    private static final String CLOSED_BY = """
            select distinct r.id, r.prefix, r.received_at, r.number from referral r
            join referral_step s on s.referral_id = r.id where r.id = any (?) and s.actor = ?
                and s.to_status in ('ADVICE_ONLY', 'NO_FURTHER_ACTION', 'SIGNPOSTED') order by r.received_at, r.id""";

    private final Rows rows;

    EarlierReferralRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<Ended> of(Collection<UUID> referrals) {
        return rows.of(OF, referrals)
                .list(row -> new Ended(
                        row.uuid(1),
                        reference(row),
                        row.code(ReferralStatus.class, 5),
                        row.instant(3),
                        row.instantOrNull(6),
                        row.textOrNull(7)));
    }

    @Override
    public List<String> closedBy(String subject, Collection<UUID> referrals) {
        return rows.of(CLOSED_BY, referrals, subject).list(EarlierReferralRows::reference);
    }

    private static String reference(Row row) {
        return ReferralReference.of(row.text(2), row.instant(3), row.number(4));
    }
}
