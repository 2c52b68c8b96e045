package uk.leabridge.referrals.setting.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import uk.leabridge.referrals.setting.domain.BoroughSetting;
import uk.leabridge.referrals.setting.domain.Keeping;

/**
 * How a borough chooses to work.
 *
 * @param referencePrefix the letters before its references, chosen once
 * @param contact whom other boroughs ask: a shared mailbox or telephone. A borough without one cannot be offered a case
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
 */
record BoroughSettingsRequest(
        @NotNull(message = "Enter the reference prefix.")
        @Pattern(regexp = "[A-Z]{2,12}", message = "Use 2 to 12 capital letters.")
        String referencePrefix,

        @NotBlank(message = "Enter who other boroughs should contact.")
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Enter this on one line.")
        String contact,

        @Min(1) @Max(500) int reasonMinLength,
        @Min(1) @Max(60) int gatewayCheckDays,
        @Min(1) @Max(60) int screeningDays,
        @Min(1) @Max(24) int assessmentMonths,
        @Min(1) @Max(12) int reviewMonths,
        @Min(1) @Max(365) int silenceDays,
        @Min(1) @Max(24) int firstExitReviewMonths,
        @Min(2) @Max(36) int lastExitReviewMonths,
        @Min(1) @Max(60) int confirmationDays,
        @Min(1) @Max(60) int signpostChaseDays,

        @NotNull(message = "Enter how long records are kept after they end.") @Valid
        Retention retention) {
    /**
     * Months for which what has ended is kept.
     *
     * @param standardMonths from the closure of a referral or case
     * @param under18NoFurtherActionMonths from the decision, for a child whose referral ended without further action
     * @param adviceMonths from the answer to a question
     */
    record Retention(
            @Min(1) @Max(1200) int standardMonths,
            @Min(1) @Max(1200) int under18NoFurtherActionMonths,
            @Min(1) @Max(1200) int adviceMonths) {
        static Retention of(Keeping keeping) {
            return new Retention(keeping.standard(), keeping.under18NoFurtherAction(), keeping.advice());
        }
    }

    BoroughSetting toSetting() {
        return new BoroughSetting(
                referencePrefix,
                reasonMinLength,
                gatewayCheckDays,
                screeningDays,
                assessmentMonths,
                reviewMonths,
                silenceDays,
                firstExitReviewMonths,
                lastExitReviewMonths,
                confirmationDays,
                signpostChaseDays,
                contact.strip());
    }

    Keeping toKeeping() {
        return new Keeping(
                retention.standardMonths(), retention.under18NoFurtherActionMonths(), retention.adviceMonths());
    }
}
