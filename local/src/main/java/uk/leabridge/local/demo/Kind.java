package uk.leabridge.local.demo;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the demonstration sends, a row each of what it prints, and the traces that each leaves. */
enum Kind {
    REFERRAL("referrals", "referrals", "referral.submit", "referral.received referralId comms", "REFERRAL_RECEIVED"),
    DECISION("decisions", "referrals", "referral.screen", "referral.screened referralId comms", "REFERRAL_SCREENED"),
    ORGANISATION("organisations", "training", "organisation.registered", "", ""),
    LEARNER("people", "training", "learner.enrolled", "", ""),
    PROVIDER("providers", "grants", "provider.registered", "provider.registered providerId", ""),
    ROSTER_ENTRY("roster entries", "grants", "roster.added", "", ""),
    AWARD("awards", "grants", "grant.awarded", "", ""),
    COMPLETION("completions", "training", "completion.recorded", "training.completed completionId grants", ""),
    /** Not sent but worked out: the result for each provider with an award, of its people's completions. */
    COMPLIANCE(
            "compliance",
            "grants",
            "compliance.changed",
            "provider.compliance-changed providerId comms",
            "PROVIDER_COMPLIANCE_CHANGED");

    private final String title;
    private final String area;
    private final String audited;
    private final String event;
    private final String eventId;
    private final String consumer;
    private final String inbox;

    /** {@code event} is its type, the field that holds the id, and the service that acts on it, as far as there are any. */
    Kind(String title, String area, String audited, String event, String inbox) {
        this.title = title;
        this.area = area;
        this.audited = audited;
        String[] parts = (event + "   ").split(" ", -1);
        this.event = parts[0];
        this.eventId = parts[1];
        this.consumer = parts[2];
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

    boolean isPublished() {
        return !event.isEmpty();
    }

    boolean isEvent(String type) {
        return isPublished() && type.equals("uk.leabridge." + event + ".v1");
    }

    /** The field of its event's data that holds its id. */
    String eventId() {
        return eventId;
    }

    /** The service that acts on its event, which is also the name of its consumers' group. */
    @Nullable
    String consumer() {
        return consumer.isEmpty() ? null : consumer;
    }

    boolean isTold() {
        return !inbox.isEmpty();
    }

    /** Whether an inbox item of this kind tells of it. */
    boolean isItem(String kind) {
        return isTold() && inbox.equals(kind);
    }

    /** A result changes as often as what it is made of; so its inbox items are not counted against what was sent. */
    boolean mayChangeOften() {
        return this == COMPLIANCE;
    }

    static List<Kind> of(String area) {
        return Arrays.stream(values()).filter(kind -> kind.area.equals(area)).toList();
    }
}
