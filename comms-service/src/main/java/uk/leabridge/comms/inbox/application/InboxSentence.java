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

    private static String exercise(InboxItem.Matter matter) {
        return "EXERCISE".equals(matter.code()) ? "EXERCISE: " : "";
    }

    private static String words(@Nullable String code) {
        return code == null
                ? "unknown"
                : code.toLowerCase(Locale.ROOT).replace('_', ' ').replace("non ", "not ");
    }
}
