package uk.leabridge.referrals.setting.api;

import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.setting.application.ChosenSettingQueries.Chosen;

/**
 * How a borough works; see {@link BoroughSettingsRequest} for the units.
 *
 * @param chosen false where all of it is the service's default
 * @param contact null where the borough cannot be offered a case yet
 */
record BoroughSettingsView(
        String borough,
        boolean chosen,
        String referencePrefix,
        @Nullable String contact,
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
        BoroughSettingsRequest.Retention retention) {
    static BoroughSettingsView of(String borough, Chosen of) {
        var setting = of.setting();
        return new BoroughSettingsView(
                borough,
                of.chosen(),
                setting.referencePrefix(),
                setting.contact(),
                setting.reasonMinLength(),
                setting.gatewayCheckDays(),
                setting.screeningDays(),
                setting.assessmentMonths(),
                setting.reviewMonths(),
                setting.silenceDays(),
                setting.firstExitReviewMonths(),
                setting.lastExitReviewMonths(),
                setting.confirmationDays(),
                setting.signpostChaseDays(),
                BoroughSettingsRequest.Retention.of(of.keeping()));
    }
}
