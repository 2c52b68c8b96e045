package uk.leabridge.gateway.client;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The comms service: incidents and alerts. The inbox has a client of its own. */
@ApplicationScoped
public class CommsClient {

    private final ServiceCalls calls;

    public CommsClient(@Named("comms") ServiceCalls calls) {
        this.calls = calls;
    }

    /** An incident; {@code allowed} names what can be done with it next. */
    public record Incident(
            UUID id,
            String reference,
            String kind,
            String place,
            String severity,
            String summary,
            boolean exercise,
            String status,
            List<String> allowed,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    /** One line of an incident's timeline. */
    public record Entry(UUID id, String kind, String text, Instant at) {}

    /** What was made. */
    public record Made(UUID id) {}

    /** An alert in a list. */
    public record AlertLine(
            UUID id,
            UUID incidentId,
            String incidentReference,
            boolean exercise,
            String headline,
            String severity,
            String status,
            Instant draftedAt) {}

    /** What an alert says. */
    public record Words(
            String severity,
            String urgency,
            String certainty,
            String headline,
            String description,
            String instruction,
            String scope) {}

    /** Whom an alert names. */
    public record Audience(List<String> roleGroups, List<UUID> contacts) {}

    /** Exactly what each recipient receives. */
    public record Message(String subject, String text) {}

    /** What was sent up for approval, and what was said of it. */
    public record Submission(
            int number,
            Words words,
            int recipients,
            Instant submittedAt,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable Instant decidedAt) {}

    /** When it was approved, issued, cancelled, as far as it came. */
    public record Signatures(
            @Nullable Instant approvedAt,
            @Nullable Instant issuedAt,
            @Nullable Instant cancelledAt,
            @Nullable String cancelReason) {}

    /** One alert, with what the person signed in may do with it. */
    public record Alert(
            UUID id,
            UUID incidentId,
            String incidentReference,
            boolean exercise,
            Words words,
            Audience audience,
            String status,
            List<String> youMay,
            Instant draftedAt,
            Signatures signatures,
            Message message,
            List<Submission> submissions,
            List<String> changedSinceReturn,
            Map<String, Long> deliveries,
            Map<String, Long> cancellations) {}

    /** A person whom an alert reaches. */
    public record Recipient(UUID contactId, String name, String roleGroup) {}

    /** Whom an alert reaches; {@code fixed} once it was submitted. */
    public record Reach(int count, boolean fixed, List<Recipient> people) {}

    /** One message to one recipient. */
    public record Delivery(
            UUID id,
            @Nullable String name,
            String message,
            String status,
            int attempts,
            @Nullable String code,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant settledAt) {}

    public Answer<PageOf<Incident>> incidents(String status, String after) {
        return calls.list(
                ServicePath.of("v1", "incidents").with("status", status).with("after", after), Incident.class);
    }

    public Answer<Incident> incident(UUID id) {
        return calls.get(ServicePath.of("v1", "incidents", id), Incident.class);
    }

    public Answer<PageOf<Entry>> timeline(UUID id, String after) {
        return calls.list(
                ServicePath.of("v1", "incidents", id, "timeline")
                        .with("limit", 50)
                        .with("after", after),
                Entry.class);
    }

    public Answer<Made> openIncident(String key, Map<String, Object> report) {
        return calls.create(ServicePath.of("v1", "incidents"), report, key, Made.class);
    }

    /** {@code monitoring} or {@code closure}. */
    public Answer<JsonNode> moveIncident(UUID id, String step, String etag, String note) {
        return calls.post(ServicePath.of("v1", "incidents", id, step), Map.of("text", note), etag, JsonNode.class);
    }

    public Answer<Made> note(UUID id, String key, String text) {
        return calls.create(ServicePath.of("v1", "incidents", id, "timeline"), Map.of("text", text), key, Made.class);
    }

    public Answer<PageOf<AlertLine>> alerts(String incident, String status, String after) {
        return calls.list(
                ServicePath.of("v1", "alerts")
                        .with("incident", incident)
                        .with("status", status)
                        .with("after", after),
                AlertLine.class);
    }

    public Answer<Alert> alert(UUID id) {
        return calls.get(ServicePath.of("v1", "alerts", id), Alert.class);
    }

    public Answer<Reach> reach(UUID id) {
        return calls.get(ServicePath.of("v1", "alerts", id, "audience"), Reach.class);
    }

    public Answer<PageOf<Delivery>> deliveries(UUID id, String after) {
        return calls.list(ServicePath.of("v1", "alerts", id, "deliveries").with("after", after), Delivery.class);
    }

    public Answer<Made> draft(String key, Map<String, Object> alert) {
        return calls.create(ServicePath.of("v1", "alerts"), alert, key, Made.class);
    }

    public Answer<JsonNode> edit(UUID id, String etag, Map<String, Object> alert) {
        return calls.put(ServicePath.of("v1", "alerts", id), alert, etag, JsonNode.class);
    }

    /** {@code submission} or {@code issue}, of the version that was seen. */
    public Answer<JsonNode> step(UUID id, String step, String etag) {
        return calls.post(ServicePath.of("v1", "alerts", id, step), etag, JsonNode.class);
    }

    /** {@code approval} or {@code cancellation}, of the version that was seen. */
    public Answer<JsonNode> step(UUID id, String step, String etag, Map<String, Object> body) {
        return calls.post(ServicePath.of("v1", "alerts", id, step), body, etag, JsonNode.class);
    }

    public Answer<JsonNode> sendAgain(UUID id, UUID delivery) {
        return calls.post(ServicePath.of("v1", "alerts", id, "deliveries", delivery, "resending"), "", JsonNode.class);
    }
}
