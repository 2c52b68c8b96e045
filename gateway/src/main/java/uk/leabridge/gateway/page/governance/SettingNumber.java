package uk.leabridge.gateway.page.governance;

import uk.leabridge.gateway.client.SettingsClient.Settings;

/** A number that a borough chooses, in the bounds of the API. */
enum SettingNumber {
    REASON_LENGTH("reasonMinLength", "Minimum length of a reason", "characters", 500, "Applies to every decision."),
    GATEWAY_CHECK(
            "gatewayCheckDays",
            "Police response to a referral",
            "working days",
            60,
            "From the date of receipt. Applies to future referrals."),
    SCREENING(
            "screeningDays",
            "Screening of a referral",
            "working days",
            60,
            "From the date of receipt. Applies to future referrals."),
    ASSESSMENT(
            "assessmentMonths",
            "Next assessment",
            "months",
            24,
            "After the last assessment, while the person has support."),
    REVIEW("reviewMonths", "Next review of support", "months", 12, "After the last review."),
    SILENCE(
            "silenceDays",
            "Period without recent contact",
            "days",
            365,
            "Without a session, contact or review. We then flag the case."),
    CONFIRMATION("confirmationDays", "Confirmation of a session", "days", 60, "After the planned date."),
    SIGNPOST_CHASE(
            "signpostChaseDays",
            "Follow-up of a signpost",
            "working days",
            60,
            "After the signpost, or the last contact with the service. Applies to future follow-ups."),
    FIRST_EXIT_REVIEW("firstExitReviewMonths", "First review after support ends", "months", 24, "After support ends."),
    LAST_EXIT_REVIEW(
            "lastExitReviewMonths",
            "Last review after support ends",
            "months",
            36,
            "After support ends. This must be later than the first review."),
    KEEP_STANDARD(
            "standardMonths", "Referrals and cases", "months", 1200, "From the date they close. 72 months is 6 years."),
    KEEP_UNDER_18(
            "under18NoFurtherActionMonths",
            "Referrals of a child with no further action",
            "months",
            1200,
            "From the date of the decision."),
    KEEP_ADVICE("adviceMonths", "Advice requests and replies", "months", 1200, "From the date of the reply.");

    private final String field;
    private final String label;
    private final String unit;
    private final int most;
    private final String when;

    SettingNumber(String field, String label, String unit, int most, String when) {
        this.field = field;
        this.label = label;
        this.unit = unit;
        this.most = most;
        this.when = when;
    }

    public String getField() {
        return field;
    }

    public String getLabel() {
        return label;
    }

    public String getLabelWithUnit() {
        return label + ", in " + unit;
    }

    String hint(Settings of) {
        return when + " Currently " + now(of) + ".";
    }

    int now(Settings of) {
        return switch (this) {
            case REASON_LENGTH -> of.reasonMinLength();
            case GATEWAY_CHECK -> of.gatewayCheckDays();
            case SCREENING -> of.screeningDays();
            case ASSESSMENT -> of.assessmentMonths();
            case REVIEW -> of.reviewMonths();
            case SILENCE -> of.silenceDays();
            case CONFIRMATION -> of.confirmationDays();
            case SIGNPOST_CHASE -> of.signpostChaseDays();
            case FIRST_EXIT_REVIEW -> of.firstExitReviewMonths();
            case LAST_EXIT_REVIEW -> of.lastExitReviewMonths();
            case KEEP_STANDARD -> of.retention().standardMonths();
            case KEEP_UNDER_18 -> of.retention().under18NoFurtherActionMonths();
            case KEEP_ADVICE -> of.retention().adviceMonths();
        };
    }

    /** As a sentence says it: 1 month, 14 days. */
    String said(Settings of) {
        int number = now(of);
        return number + " " + (number == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }

    int most() {
        return most;
    }
}
