package uk.leabridge.referrals.intake.referral.api;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.domain.Referral;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;
import uk.leabridge.referrals.intake.referral.domain.ReferralTransitions;

/**
 * What an officer's change made of a referral; its form is read by itself.
 *
 * @param allowed the statuses that may follow
 */
public record ChangedReferralView(
        UUID id,
        String reference,
        ReferralStatus status,
        Set<ReferralStatus> allowed,
        @Nullable String assignee,
        @Nullable Instant decidedAt,
        ReferralView.Check gatewayCheck,
        long version) {
    static ChangedReferralView of(Referral r) {
        return new ChangedReferralView(
                r.id(),
                r.reference(),
                r.status(),
                ReferralTransitions.after(r.status()),
                r.assignee().orElse(null),
                r.decidedAt().orElse(null),
                ReferralView.Check.of(r.gatewayCheck()),
                r.version());
    }
}
