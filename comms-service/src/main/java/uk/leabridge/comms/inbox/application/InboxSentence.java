package uk.leabridge.comms.inbox.application;

import java.util.Locale;
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
                        ? "A new referral%s says that somebody is in immediate danger.".formatted(reference)
                        : "A new referral%s is waiting for you.".formatted(reference);
            case REFERRAL_SCREENED -> "There is an outcome for your referral%s.".formatted(reference);
            case REFERRAL_REPEATED ->
                matter.urgent()
                        ? "Referral%s is the third or a later one of probably the same person. The panel's chair should look at it."
                                .formatted(reference)
                        : "Referral%s is of somebody who was probably referred before. See what was decided then."
                                .formatted(reference);
            case REFERRAL_OVERDUE -> overdueReferral(matter.code()).formatted(reference);
            case CASE_OVERDUE -> "%s in case%s is overdue.".formatted(overdue(matter.code()), reference);
            case PROVIDER_COMPLIANCE_CHANGED ->
                "A provider's compliance has changed: it is now %s.".formatted(words(matter.code()));
            case ALERT_WAITS_FOR_APPROVAL ->
                "%sAn alert for incident%s is waiting for you to decide on it.".formatted(exercise(matter), reference);
            case ALERT_APPROVED ->
                "%sYour alert for incident%s was approved. It is not sent until somebody sends it."
                        .formatted(exercise(matter), reference);
            case ALERT_RETURNED ->
                "%sYour alert for incident%s was returned to you.".formatted(exercise(matter), reference);
            case ALERT_REJECTED -> "%sYour alert for incident%s was rejected.".formatted(exercise(matter), reference);
        };
    }

    private static String overdueReferral(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "SCREENING" -> "Referral%s should have been screened by now.";
            case "GATEWAY_CHECK" -> "The police have not answered about referral%s in time.";
            case "SIGNPOST_CHASE" ->
                "Nobody knows yet whether a service has the person of referral%s. It should have been asked by now.";
            default -> "Something to do about referral%s is overdue.";
        };
    }

    private static String overdue(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "ASSESSMENT" -> "An assessment";
            case "CONSENT" -> "A request to the person, who is now 18, for their own consent";
            case "REVIEW", "FIRST_EXIT_REVIEW", "LAST_EXIT_REVIEW" -> "A review";
            case "SILENCE" -> "A contact with the person";
            case "PLAN_ACTION" -> "An action of the plan";
            case "SESSION_CONFIRMATION" -> "A word about whether a session was held";
            case "SIGNPOST_CHASE" -> "A question to a service that the person was pointed to";
            default -> "Something to do";
        };
    }

    private static String exercise(InboxItem.Matter matter) {
        return "EXERCISE".equals(matter.code()) ? "EXERCISE: " : "";
    }

    private static String words(@Nullable String code) {
        return code == null
                ? "unknown"
                : code.toLowerCase(Locale.ROOT).replace('_', ' ').replace("non ", "not ");
    }
}
