package uk.leabridge.local.demo;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the demonstration sends, a row each of what it prints, and the traces that each leaves. */
enum Kind {
    REFERRAL("referrals", "referrals", "referral.submit", "referral.received", "referralId", "REFERRAL_RECEIVED"),
    DECISION("decisions", "referrals", "referral.screen", "referral.screened", "referralId", "REFERRAL_SCREENED"),
    ORGANISATION("organisations", "training", "organisation.registered", null, null, null),
    LEARNER("people", "training", "learner.enrolled", null, null, null),
    COMPLETION("completions", "training", "completion.recorded", "training.completed", "completionId", null);

    private final String title;
    private final String area;
    private final String audited;
    private final @Nullable String event;
    private final @Nullable String eventId;
    private final @Nullable String inbox;

    Kind(
            String title,
            String area,
            String audited,
            @Nullable String event,
            @Nullable String eventId,
            @Nullable String inbox) {
        this.title = title;
        this.area = area;
        this.audited = audited;
        this.event = event;
        this.eventId = eventId;
        this.inbox = inbox;
    }

    String title() {
        return title;
    }

    /** The service that keeps it. */
    String area() {
        return area;
    }

    /** The action that its audit entry names. */
    String audited() {
        return audited;
    }

    /** The type of its event, or nothing when it has none. */
    @Nullable
    String event() {
        return event == null ? null : "uk.leabridge." + event + ".v1";
    }

    /** The field of its event's data that holds its id. */
    @Nullable
    String eventId() {
        return eventId;
    }

    /** The kind of its inbox item, or nothing when nobody is told. */
    @Nullable
    String inbox() {
        return inbox;
    }

    static List<Kind> of(String area) {
        return Arrays.stream(values()).filter(kind -> kind.area.equals(area)).toList();
    }
}
