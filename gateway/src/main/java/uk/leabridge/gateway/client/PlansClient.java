package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** The support plans of the referrals service. A plan's version is its case's. */
@ApplicationScoped
public class PlansClient {

    private final ServiceApi<PlansApi> plans;

    public PlansClient(@RestClient PlansApi plans, Services services) {
        this.plans = services.of(Area.REFERRALS, plans);
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
        return plans.ask(api -> api.of(caseId));
    }

    public Answer<Made> add(UUID caseId, String key, ActionRequest action) {
        return plans.ask(api -> api.add(caseId, HeaderValue.of(key), action));
    }

    /** Ends an action by {@code completion} or {@code cancellation}, on the version that was seen. */
    public Answer<ActionEndedView> end(UUID caseId, UUID action, String how, String etag, EndRequest end) {
        var version = HeaderValue.ifAny(etag);
        return plans.ask(api -> how.equals("completion")
                ? api.complete(caseId, action, version, end)
                : api.cancel(caseId, action, version, end));
    }

    public Answer<Made> whyNot(UUID caseId, String key, WhyNotRequest reason) {
        return plans.ask(api -> api.whyNot(caseId, HeaderValue.of(key), reason));
    }

    /** Takes back the reason that stands, on the version that was seen. */
    public Answer<ReasonWithdrawnView> withdraw(UUID caseId, UUID reason, String etag, EndRequest why) {
        return plans.ask(api -> api.withdraw(caseId, reason, HeaderValue.ifAny(etag), why));
    }
}
