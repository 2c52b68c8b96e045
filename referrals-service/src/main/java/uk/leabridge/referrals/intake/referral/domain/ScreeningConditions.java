package uk.leabridge.referrals.intake.referral.domain;

import java.util.Optional;
import uk.leabridge.referrals.reason.domain.Reason;

/** What a decision on a referral is held against before anything changes. */
final class ScreeningConditions {
    private ScreeningConditions() {}

    static Optional<ReferralOutcome.Refusal> refusal(Screening screening, GatewayCheck check, int minimumReason) {
        var target = screening.decision().status();
        if (new Reason(screening.reason(), minimumReason).isTooShort()) {
            return Optional.of(new ReferralOutcome.ReasonTooShort(minimumReason));
        }
        if (target == ReferralStatus.SIGNPOSTED && screening.signposts().isEmpty()) {
            return Optional.of(new ReferralOutcome.SignpostMissing());
        }
        if (target == ReferralStatus.CASE_OPENED && !check.isClear()) {
            return Optional.of(new ReferralOutcome.GatewayCheckNotClear());
        }
        return screening.panelRefusal(minimumReason);
    }
}
