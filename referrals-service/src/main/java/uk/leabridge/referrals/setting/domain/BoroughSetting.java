package uk.leabridge.referrals.setting.domain;

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
 */
public record BoroughSetting(
        String referencePrefix,
        int reasonMinLength,
        int gatewayCheckDays,
        int screeningDays,
        int assessmentMonths,
        int reviewMonths,
        int silenceDays) {}
