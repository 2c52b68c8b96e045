package uk.leabridge.gateway.page.governance;

import java.util.Set;
import uk.leabridge.gateway.client.SettingsClient.Settings;

/** A number that a borough chooses, in the bounds of the API. */
enum SettingNumber {
    REASON_LENGTH("reasonMinLength", "Shortest reason", "characters", 500, "Of every decision."),
    GATEWAY_CHECK(
            "gatewayCheckDays",
            "Answer of the police to a referral",
            "working days",
            60,
            "From its receipt. For referrals to come."),
    SCREENING(
            "screeningDays", "Screening of a referral", "working days", 60, "From its receipt. For referrals to come."),
    ASSESSMENT("assessmentMonths", "Next assessment", "months", 24, "After the last one, while somebody is supported."),
    REVIEW("reviewMonths", "Next review of support", "months", 12, "After the last one."),
    SILENCE(
            "silenceDays",
            "Silence after which support counts as petering out",
            "days",
            365,
            "Without a session, contact or review."),
    CONFIRMATION("confirmationDays", "Both sides’ word on a session", "days", 60, "After it should have been held."),
    SIGNPOST_CHASE(
            "signpostChaseDays",
            "Question to a service that somebody was pointed to",
            "working days",
            60,
            "After they were pointed there, or the service was asked last. For questions to come."),
    FIRST_EXIT_REVIEW("firstExitReviewMonths", "First review after support has ended", "months", 24, "After its end."),
    LAST_EXIT_REVIEW(
            "lastExitReviewMonths",
            "Last review after support has ended",
            "months",
            36,
            "After its end, and after the first review."),
    KEEP_STANDARD(
            "standardMonths", "Referrals and cases", "months", 1200, "From their closure. 72 months are six years."),
    KEEP_UNDER_18(
            "under18NoFurtherActionMonths",
            "Referrals of a child that ended without further action",
            "months",
            1200,
            "From the decision."),
    KEEP_ADVICE("adviceMonths", "Questions and their answers", "months", 1200, "From the answer.");

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
        return when + " Now " + now(of) + ".";
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

    boolean isOfRetention() {
        return Set.of(KEEP_STANDARD, KEEP_UNDER_18, KEEP_ADVICE).contains(this);
    }
}
