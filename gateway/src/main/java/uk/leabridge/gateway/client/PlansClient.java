package uk.leabridge.gateway.client;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    public Answer<Plan> of(UUID caseId) {
        return calls.get(ServicePath.of("v1", "cases", caseId, "support-plan"), Plan.class);
    }

    public Answer<Made> add(UUID caseId, String key, Map<String, Object> action) {
        return calls.create(ServicePath.of("v1", "cases", caseId, "support-plan", "actions"), action, key, Made.class);
    }

    /** Ends an action by {@code completion} or {@code cancellation}, on the version that was seen. */
    public Answer<JsonNode> end(UUID caseId, UUID action, String how, String etag, String reason) {
        return calls.post(
                ServicePath.of("v1", "cases", caseId, "support-plan", "actions", action, how),
                Map.of("reason", reason),
                etag,
                JsonNode.class);
    }

    public Answer<Made> whyNot(UUID caseId, String key, Map<String, Object> reason) {
        return calls.create(ServicePath.of("v1", "cases", caseId, "support-plan", "reasons"), reason, key, Made.class);
    }

    /** Takes back the reason that stands, on the version that was seen. */
    public Answer<JsonNode> withdraw(UUID caseId, UUID reason, String etag, String why) {
        return calls.post(
                ServicePath.of("v1", "cases", caseId, "support-plan", "reasons", reason, "withdrawal"),
                Map.of("reason", why),
                etag,
                JsonNode.class);
    }
}
