package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The support plans of the referrals service. A plan's version is its case's. */
@ApplicationScoped
public class PlansClient {

    private final ServiceCalls calls;

    public PlansClient(@Named("referrals") ServiceCalls calls) {
        this.calls = calls;
    }

    /** A plan: the assessment that it answers (null while there is none), every factor that is present, every action. */
    public record Plan(
            @Nullable Assessed assessment, List<Covered> coverage, List<String> holes, List<Action> actions) {}

    /** The assessment that a plan answers. */
    public record Assessed(int number, String framework, int frameworkVersion, Instant assessedAt) {}

    /** A factor that is present; {@code actions} and {@code reason} are what answers it. */
    public record Covered(
            String factor,
            String title,
            Instant presentSince,
            boolean covered,
            List<UUID> actions,
            @Nullable Reason reason) {}

    /** Why nothing is done; the words are missing when the person's record was destroyed. */
    public record Reason(
            UUID id,
            String givenBy,
            Instant givenAt,
            @Nullable String reason) {
        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "Reason";
        }
    }

    /** What is to be done, or was; {@code state} is OPEN, DONE or CANCELLED. */
    public record Action(
            UUID id,
            List<String> factors,
            String owner,
            @Nullable String ownerSubject,
            LocalDate dueOn,
            @Nullable String words,
            String state,
            Instant addedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {
        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "Action";
        }
    }

    /** What was made. */
    public record Made(UUID id) {}

    /** What is to be done; {@code ownerSubject} is missing unless the person signed in does it themselves. */
    public record ActionRequest(
            List<String> factors, String owner, @Nullable String ownerSubject, LocalDate dueOn, String words) {
        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "ActionRequest";
        }
    }

    /** Why an action or a reason ends. */
    public record EndRequest(String reason) {}

    /** Why nothing is done about a factor. */
    public record WhyNotRequest(String factor, String reason) {}

    /** An action after its end. */
    public record ActionEndedView(UUID action, long version) {}

    /** A reason after it was taken back. */
    public record ReasonWithdrawnView(UUID reason, long version) {}

    public Answer<Plan> of(UUID caseId) {
        return calls.get(ServicePath.of("v1", "cases", caseId, "support-plan"), Plan.class);
    }

    public Answer<Made> add(UUID caseId, String key, ActionRequest action) {
        return calls.create(ServicePath.of("v1", "cases", caseId, "support-plan", "actions"), action, key, Made.class);
    }

    /** Ends an action by {@code completion} or {@code cancellation}, on the version that was seen. */
    public Answer<ActionEndedView> end(UUID caseId, UUID action, String how, String etag, EndRequest end) {
        return calls.post(
                ServicePath.of("v1", "cases", caseId, "support-plan", "actions", action, how),
                end,
                etag,
                ActionEndedView.class);
    }

    public Answer<Made> whyNot(UUID caseId, String key, WhyNotRequest reason) {
        return calls.create(ServicePath.of("v1", "cases", caseId, "support-plan", "reasons"), reason, key, Made.class);
    }

    /** Takes back the reason that stands, on the version that was seen. */
    public Answer<ReasonWithdrawnView> withdraw(UUID caseId, UUID reason, String etag, EndRequest why) {
        return calls.post(
                ServicePath.of("v1", "cases", caseId, "support-plan", "reasons", reason, "withdrawal"),
                why,
                etag,
                ReasonWithdrawnView.class);
    }
}
