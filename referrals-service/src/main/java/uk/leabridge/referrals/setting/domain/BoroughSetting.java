package uk.leabridge.referrals.setting.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a borough has chosen.
 *
 * @param referencePrefix the letters before its references, as for example {@code TH}
 * @param reasonMinLength characters that a recorded reason needs at least
 * @param gatewayCheckDays working days for the police's gateway check
 * @param screeningDays working days until a referral should be screened
 * @param assessmentMonths months after which somebody is due to be assessed again
 * @param reviewMonths months between the reviews of support
 * @param silenceDays days without any activity after which support counts as petering out
 * @param firstExitReviewMonths months after the exit until the first review of how it went
 * @param lastExitReviewMonths the same for the last one
 * @param confirmationDays days after a session until both sides should have said whether it was held
 * @param signpostChaseDays working days after which a service that somebody was pointed to is asked what came of it
 * @param contact whom another borough asks about a person that both know; null where none is set
 */
public record BoroughSetting(
        String referencePrefix,
        int reasonMinLength,
        int gatewayCheckDays,
        int screeningDays,
        int assessmentMonths,
        int reviewMonths,
        int silenceDays,
        int firstExitReviewMonths,
        int lastExitReviewMonths,
        int confirmationDays,
        int signpostChaseDays,
        @Nullable String contact) {
    /** What contradicts itself in these choices. */
    public Optional<SettingOutcome.Refusal> fault() {
        return firstExitReviewMonths < lastExitReviewMonths
                ? Optional.empty()
                : Optional.of(new SettingOutcome.ReviewsOutOfOrder());
    }
}
