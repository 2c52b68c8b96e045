package uk.leabridge.referrals.intake.referral.api;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.application.ReferralQueries.Opened;
import uk.leabridge.referrals.intake.referral.domain.AgeBand;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.GatewayCheck;
import uk.leabridge.referrals.intake.referral.domain.GatewayCheckResult;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;
import uk.leabridge.referrals.intake.referral.domain.ReferralTransitions;
import uk.leabridge.referrals.intake.referral.domain.Sector;

/**
 * One referral for its officers.
 *
 * @param record what one data key seals: all that is held of the person with this referral
 * @param destroyedAt when that record was destroyed; null while it is there
 * @param form as submitted; null when the person's record was destroyed
 * @param allowed the statuses that may follow
 * @param overdue whether the police's answer is past its due date
 * @param escalatedToChair whether it is a third referral of the probable same person
 */
public record ReferralView(
        UUID id,
        String reference,
        String borough,
        ReferralStatus status,
        Set<ReferralStatus> allowed,
        Sector sector,
        Concern concern,
        AgeBand ageBand,
        boolean immediateDanger,
        @Nullable String assignee,
        @Nullable String referrerOrganisation,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        Check gatewayCheck,
        boolean overdue,
        boolean escalatedToChair,
        long version,
        UUID record,
        @Nullable Instant destroyedAt,
        @Nullable ReferralForm form) {
    /** The police's gateway check. */
    public record Check(
            Instant requestedAt,
            Instant dueAt,
            @Nullable GatewayCheckResult result,
            @Nullable Instant answeredAt) {
        static Check of(GatewayCheck check) {
            return new Check(
                    check.requestedAt(),
                    check.dueAt(),
                    check.result().orElse(null),
                    check.answeredAt().orElse(null));
        }
    }

    static ReferralView of(Opened opened, @Nullable ReferralForm form) {
        var r = opened.referral();
        return new ReferralView(
                r.id(),
                r.reference(),
                r.borough(),
                r.status(),
                ReferralTransitions.after(r.status()),
                r.sector(),
                r.concern(),
                r.ageBand(),
                r.immediateDanger(),
                r.assignee().orElse(null),
                r.referrerOrganisation().orElse(null),
                r.receivedAt(),
                r.decidedAt().orElse(null),
                Check.of(r.gatewayCheck()),
                opened.overdue(),
                r.escalatedAt().isPresent(),
                r.version(),
                r.person(),
                opened.destroyedAt().orElse(null),
                form);
    }
}
