package uk.leabridge.comms.inbox.application;

import java.util.Locale;
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
            case PROVIDER_COMPLIANCE_CHANGED ->
                "A provider's compliance has changed: it is now %s.".formatted(words(matter.code()));
        };
    }

    private static String words(@org.jspecify.annotations.Nullable String code) {
        return code == null
                ? "unknown"
                : code.toLowerCase(Locale.ROOT).replace('_', ' ').replace("non ", "not ");
    }
}
