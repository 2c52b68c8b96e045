package uk.leabridge.comms.inbox.application;

import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.inbox.domain.InboxItem;

/** Says in plain English what an item is about. A referrer learns that there is an outcome, never which. */
final class InboxSentence {
    private InboxSentence() {}

    static String of(InboxItem.Matter matter) {
        var reference = matter.reference() == null ? "" : " " + matter.reference();
        return switch (matter.kind()) {
            case REFERRAL_RECEIVED ->
                matter.urgent()
                        ? "A new referral%s says that someone is in immediate danger.".formatted(reference)
                        : "A new referral%s is waiting to be screened.".formatted(reference);
            case REFERRAL_SCREENED -> "There is an outcome for your referral%s.".formatted(reference);
            case REFERRAL_REPEATED ->
                matter.urgent()
                        ? "Referral%s is probably the third or later about the same person. The panel chair should review it."
                                .formatted(reference)
                        : "Referral%s is about someone who has probably been referred before. Check the earlier decisions."
                                .formatted(reference);
            case REFERRAL_OVERDUE -> overdueReferral(matter.code()).formatted(reference);
            case CASE_OVERDUE -> "%s in case%s is overdue.".formatted(overdue(matter.code()), reference);
            case PROVIDER_COMPLIANCE_CHANGED ->
                "A provider’s compliance status has changed to %s.".formatted(status(matter.code()));
            case ALERT_WAITS_FOR_APPROVAL ->
                "%sAn alert for incident%s is waiting for your decision.".formatted(exercise(matter), reference);
            case ALERT_APPROVED ->
                "%sYour alert for incident%s was approved. It has not been sent yet."
                        .formatted(exercise(matter), reference);
            case ALERT_RETURNED ->
                "%sYour alert for incident%s was returned to you.".formatted(exercise(matter), reference);
            case ALERT_REJECTED -> "%sYour alert for incident%s was rejected.".formatted(exercise(matter), reference);
        };
    }

    private static String overdueReferral(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "SCREENING" -> "Screening of referral%s is overdue.";
            case "GATEWAY_CHECK" -> "The police response on referral%s is overdue.";
            case "SIGNPOST_CHASE" -> "A follow-up with a signposted service for referral%s is overdue.";
            default -> "A task for referral%s is overdue.";
        };
    }

    private static String overdue(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "ASSESSMENT" -> "An assessment";
            case "CONSENT" -> "Consent from the person, who is now 18,";
            case "REVIEW", "FIRST_EXIT_REVIEW", "LAST_EXIT_REVIEW" -> "A review";
            case "SILENCE" -> "Contact with the person";
            case "PLAN_ACTION" -> "A support plan action";
            case "SESSION_CONFIRMATION" -> "Confirmation of a session";
            case "SIGNPOST_CHASE" -> "A follow-up with a signposted service";
            default -> "A task";
        };
    }

    private static String exercise(InboxItem.Matter matter) {
        return "EXERCISE".equals(matter.code()) ? "EXERCISE: " : "";
    }

    /** A provider's status as the console says it. */
    private static String status(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "NON_COMPLIANT" -> "‘Not compliant’";
            case "IN_GRACE" -> "‘In grace period’";
            case "AT_RISK" -> "‘At risk’";
            case "COMPLIANT" -> "‘Compliant’";
            case "WAIVED" -> "‘Waived’";
            case "NOT_APPLICABLE" -> "‘No requirements’";
            default -> "one that we do not know";
        };
    }
}
